import { deriveId, query, sql } from '@sophia/database';
import type { EventData, EventType } from '@sophia/events';
import {
  createTestDatabase,
  gongCallData,
  openTestSubgraph,
  type TestEvent,
  type TestSubgraphOptions,
  testTenant,
} from '@sophia/testing';
import { expect } from 'vitest';
import { modules } from '../../src/common/modules.ts';

export interface Reason {
  readonly basis: string;
  readonly weight: number;
  readonly detail: string;
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
}

/** The two subgraphs that make conversations, on one database. They get the events of the others from the tests. */
export async function openConversations(options: Pick<TestSubgraphOptions, 'clock'> = {}) {
  const database = await createTestDatabase();
  const named = (name: string) => {
    const module = modules.find((each) => each.name === name);
    if (!module) throw new Error(`no subgraph ${name}`);
    return openTestSubgraph(module, { ...options, database });
  };
  const interactions = await named('interactions');
  const intelligence = await named('intelligence');
  async function drain(): Promise<void> {
    while ((await interactions.drain()) + (await intelligence.drain()) > 0);
  }
  return {
    interactions,
    intelligence,
    /** Sends events and waits until both subgraphs have handled them and all that follows. */
    async receive(events: readonly TestEvent[], tenant = testTenant): Promise<void> {
      await interactions.send(events, tenant);
      await drain();
    },
    /** Puts events on the bus, some at a time, so that anything may happen between them. */
    async receiveInParts(events: readonly TestEvent[], size: number, tenant: string): Promise<void> {
      for (let start = 0; start < events.length; start += size) {
        await interactions.send(events.slice(start, start + size), tenant);
        await drain();
      }
    },
    /** Returns the conversations of a tenant, each as the titles of its interactions, in order. */
    async conversations(tenant = testTenant): Promise<string[][]> {
      const rows = await interactions.database.transaction(tenant, (em) =>
        query<{ titles: string[] }>(
          em,
          sql`select array_agg(c.title order by e.occurred_at, e.id) as titles
           from interactions.timeline_entries e
           join interactions.unified_interactions c using (tenant_id, id, occurred_at)
           group by coalesce(e.thread_id, e.id) order by min(e.occurred_at), min(c.title)`,
        ),
      );
      return rows.map(({ titles }) => titles);
    },
    /** Returns the conversations of several interactions. */
    async joined(tenant: string): Promise<string[][]> {
      return (await this.conversations(tenant)).filter((titles) => titles.length > 1);
    },
    /** Returns the reasons why a thread is one conversation. */
    async why(threadId: string, tenant = testTenant): Promise<readonly Reason[]> {
      const { data, errors } = await intelligence.query(
        `query ($id: ID!) { _entities(representations: [{ __typename: "ConversationThread", id: $id }]) {
          ... on ConversationThread { why { basis weight detail from { id } to { id } } } } }`,
        { id: threadId },
        { tenant },
      );
      expect(errors).toBeUndefined();
      return (data as { _entities: [{ why: Reason[] }] })._entities[0].why;
    },
    async close(): Promise<void> {
      await intelligence.close();
      await interactions.close();
      await database.close();
    },
  };
}

export const idOf = (name: string): string => deriveId('test', 'name', name);
/** A time of day on some day of March. */
export const at = (day: number, time = '12:00'): string => `2026-03-${String(day).padStart(2, '0')}T${time}:00.000Z`;

export type Fields<T extends EventType> = Partial<EventData<T>>;

export const account = (name: string, fields: Fields<'account.changed'> = {}): TestEvent => ({
  type: 'account.changed',
  data: {
    id: idOf(name),
    name,
    domain: null,
    ownerId: null,
    parentId: null,
    segment: null,
    region: null,
    isSample: false,
    ...fields,
  },
});

export const call = (name: string, startedAt: string, fields: Fields<'gong.call.changed'> = {}): TestEvent => ({
  type: 'gong.call.changed',
  data: gongCallData({ id: idOf(name), title: name, startedAt, durationSeconds: 1_800, ...fields }),
});

/** Says whose a call is. */
export const callOf = (name: string, accountName: string | null): TestEvent => ({
  type: 'identity.resolved',
  subject: idOf(name),
  data: {
    identityId: idOf(name),
    source: 'gong',
    objectType: 'call',
    contactId: null,
    employeeId: null,
    accountId: accountName === null ? null : idOf(accountName),
    dealId: null,
  },
});

/** Says whose a channel is. */
export const channelOf = (accountName: string | null, name = `ext-${accountName}`): TestEvent => ({
  type: 'slack.channel.changed',
  data: {
    id: idOf(name),
    slackChannelId: name,
    name,
    type: 'CUSTOMER',
    isPrivate: false,
    isArchived: false,
    accountId: accountName === null ? null : idOf(accountName),
  },
});

export const message = (
  name: string,
  channel: string,
  sentAt: string,
  fields: Fields<'slack.message.changed'> = {},
): TestEvent => ({
  type: 'slack.message.changed',
  data: {
    id: idOf(name),
    channelId: idOf(channel),
    channelName: channel,
    accountId: null,
    userId: idOf('U-cora'),
    authorName: 'Cora',
    isBot: false,
    isInternalChannel: false,
    ts: name,
    threadRootId: null,
    text: name,
    sentAt,
    editedAt: null,
    messageType: 'message',
    reactionCount: 0,
    replyCount: 0,
    mentionedUserIds: [],
    permalink: null,
    deleted: false,
    ...fields,
  },
});

export const mail = (
  name: string,
  accountName: string,
  occurredAt: string,
  fields: Fields<'activity.changed'> = {},
): TestEvent => ({
  type: 'activity.changed',
  data: {
    id: idOf(name),
    source: 'salesforce',
    sourceId: name,
    kind: 'EMAIL',
    subject: name,
    body: name,
    direction: 'OUTBOUND',
    status: null,
    occurredAt,
    dueAt: null,
    durationSeconds: null,
    accountId: idOf(accountName),
    dealId: null,
    contactIds: [],
    employeeIds: [],
    deleted: false,
    ...fields,
  },
});

export const interactionOf = (name: string, tenant = testTenant) => deriveId(tenant, 'interaction', idOf(name));
export const threadOf = (name: string, tenant = testTenant) => deriveId(tenant, 'thread', idOf(name));

export const cora = (identity: string, source: 'slack' | 'gong'): TestEvent => ({
  type: 'identity.resolved',
  subject: idOf(identity),
  data: {
    identityId: idOf(identity),
    source,
    objectType: source === 'slack' ? 'user' : 'party',
    contactId: idOf('Cora'),
    employeeId: null,
    accountId: idOf('Maple'),
    dealId: null,
  },
});

export const said = (callName: string, text: string): TestEvent => ({
  type: 'gong.transcript.changed',
  subject: idOf(callName),
  data: {
    callId: idOf(callName),
    part: 1,
    parts: 1,
    language: 'eng',
    segments: [{ id: idOf(`${callName} 1`), partyId: null, role: 'CUSTOMER', startMs: 0, endMs: 5_000, text }],
  },
});

export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

/** Returns another order in which the events of one subject keep theirs. */
export function shuffled(events: readonly TestEvent[], next: () => number): TestEvent[] {
  const subjectOf = (event: TestEvent) => event.subject ?? ('id' in event.data ? event.data.id : '');
  const kindOf = (event: TestEvent) => `${event.type} ${subjectOf(event)}`;
  const waiting = Map.groupBy(events, kindOf);
  return events
    .map((event) => ({ event, key: next() }))
    .toSorted((a, b) => a.key - b.key)
    .flatMap(({ event }) => waiting.get(kindOf(event))?.shift() ?? []);
}
