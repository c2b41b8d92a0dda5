import { randomUUID } from 'node:crypto';
import { query, sql } from '@sophia/database';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { message, openIntelligence } from './support/open-intelligence.ts';

let intelligence: Awaited<ReturnType<typeof openIntelligence>>;
beforeAll(async () => {
  intelligence = await openIntelligence();
});
afterAll(() => intelligence.close());
let tenant: string;
beforeEach(() => {
  tenant = `t${randomUUID()}`;
});

async function ask<T>(document: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { data, errors } = await intelligence.query(document, variables, { tenant });
  expect(errors).toBeUndefined();
  return data as T;
}

interface Item {
  id: string;
  sentence: string;
  isDone: boolean;
  doneAt: string | null;
  doneBy: string | null;
  doneNote: string | null;
}
async function items(filter: object | null = null): Promise<Item[]> {
  const { actionItems } = await ask<{ actionItems: { nodes: Item[] } }>(
    `query ($filter: FindingFilter) {
      actionItems(filter: $filter) { nodes { id sentence isDone doneAt doneBy doneNote } }
    }`,
    { filter },
  );
  return actionItems.nodes;
}
const sentences = async (filter: object): Promise<string[]> =>
  (await items(filter)).map(({ sentence }) => sentence).toSorted();
const close = (id: string | undefined, note: string | null = null) =>
  ask<{ actionItemClose: { actionItem: Item | null; userErrors: { code: string; field: string[] }[] } }>(
    `mutation ($id: ID!, $note: String) {
      actionItemClose(id: $id, note: $note) { actionItem { isDone doneNote } userErrors { code field } }
    }`,
    { id, note },
  );
const deliver = (...interactions: ReturnType<typeof message>[]) =>
  intelligence.deliver('interaction.changed', interactions, ({ id }) => id, tenant);

const marks = () =>
  intelligence.database.transaction(tenant, (em) => query(em, sql`select from intelligence.action_item_marks`));

const contract = 'Can you send the contract by Friday?';
const pricing = 'Please update the pricing sheet by Thursday.';
/** A Monday long past. */
const occurredAt = '2026-03-02T10:00:00.000Z';

it('keeps an item done: who, when and how, also when other sentences of its text change', async () => {
  const sent = message({ text: `${contract} ${pricing}`, occurredAt });
  await deliver(sent);
  const [item] = await items({ dueDate: { eq: '2026-03-06' } });
  expect(item).toMatchObject({ sentence: contract, isDone: false, doneAt: null, doneBy: null });
  expect((await close(item?.id, 'Sent by post')).actionItemClose).toEqual({
    actionItem: { isDone: true, doneNote: 'Sent by post' },
    userErrors: [],
  });
  const [done] = await items({ open: { eq: false } });
  expect(done).toMatchObject({ sentence: contract, doneBy: expect.any(String), doneAt: expect.any(String) });
  expect(await sentences({ open: { eq: true } })).toEqual([pricing]);

  await deliver({
    ...sent,
    text: `Good morning. ${contract} Please update the pricing sheet by Wednesday.`,
    isNew: false,
  });
  expect(await items({ open: { eq: false } })).toMatchObject([{ sentence: contract, doneAt: done?.doneAt }]);
  await deliver({ ...sent, text: 'Can you send the invoice by Friday?', isNew: false });
  expect(await sentences({ open: { eq: true } })).toEqual(['Can you send the invoice by Friday?']);
});

it('keeps an item of a call done when other sentences change, until the transcript is gone', async () => {
  const callId = randomUUID();
  const [first, second] = [randomUUID(), randomUUID()];
  const segment = (id: string, startMs: number, text: string) => ({
    id,
    text,
    partyId: null,
    role: 'CUSTOMER' as const,
    startMs,
    endMs: startMs + 900,
  });
  const transcribe = (...segments: ReturnType<typeof segment>[]) =>
    intelligence.deliver(
      'gong.transcript.changed',
      [{ callId, part: 1, parts: 1, language: 'eng', segments }],
      () => callId,
      tenant,
    );
  await deliver(message({ kind: 'CALL', source: 'gong', callId, messageId: null, text: null, occurredAt }));
  await transcribe(segment(first, 0, contract), segment(second, 1_000, pricing));
  const item = (await items()).find(({ sentence }) => sentence === contract);
  await close(item?.id);
  await transcribe(segment(first, 0, contract), segment(second, 1_000, 'Please update the price list by Thursday.'));
  expect(await sentences({ open: { eq: false } })).toEqual([contract]);
  await transcribe(segment(first, 0, 'Can you send the invoice by Friday?'), segment(second, 1_000, contract));
  expect(await sentences({ open: { eq: false } })).toEqual([contract]);
  await transcribe();
  expect(await marks()).toEqual([]);
});

it('lists what is overdue: open items whose day has passed', async () => {
  const soon = new Date(Date.now() + 3 * 86_400_000).toISOString();
  await deliver(
    message({ text: contract, occurredAt }),
    message({ text: pricing, occurredAt }),
    message({ text: 'Can you send the invoice by tomorrow?', occurredAt: soon }),
  );
  expect(await sentences({ overdue: { eq: true } })).toEqual([contract, pricing]);
  const [item] = await items({ overdue: { eq: true } });
  await close(item?.id);
  expect(await items({ overdue: { eq: true } })).toHaveLength(1);
  expect(await items({ open: { eq: true } })).toHaveLength(2);
});

it('opens an item again, and keeps the first person who closed it', async () => {
  await deliver(message({ text: contract, occurredAt }));
  const [item] = await items();
  await close(item?.id, 'first');
  expect((await close(item?.id, 'second')).actionItemClose.actionItem).toEqual({ isDone: true, doneNote: 'first' });
  const reopened = await ask(
    'mutation ($id: ID!) { actionItemReopen(id: $id) { actionItem { isDone doneAt doneNote } userErrors { code } } }',
    { id: item?.id },
  );
  expect(reopened).toEqual({
    actionItemReopen: { actionItem: { isDone: false, doneAt: null, doneNote: null }, userErrors: [] },
  });
});

it('refuses what is no action item, an item of another tenant, and a note that is too long', async () => {
  await deliver(message({ text: contract, occurredAt }));
  const [item] = await items();
  expect((await close(item?.id, 'x'.repeat(1_001))).actionItemClose.userErrors).toEqual([
    { code: 'INVALID', field: ['note'] },
  ]);
  expect((await close('no id')).actionItemClose).toEqual({
    actionItem: null,
    userErrors: [{ code: 'NOT_FOUND', field: ['id'] }],
  });
  tenant = `t${randomUUID()}`;
  expect((await close(item?.id)).actionItemClose.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
});

it('forgets what was done in a text that is deleted', async () => {
  const sent = message({ text: contract, occurredAt });
  await deliver(sent);
  await close((await items())[0]?.id);
  await deliver({ ...sent, deleted: true, isNew: false });
  expect(await marks()).toEqual([]);
});

it('gives an insight the sentence that it rests on, with its place', async () => {
  const objection = 'Honestly, that is too expensive for us.';
  const accountId = randomUUID();
  await deliver(message({ text: `Hello. ${objection}`, accountId, occurredAt }));
  const { insights } = await ask<{ insights: { nodes: object[] } }>(
    '{ insights(filter: { kind: { eq: OBJECTION } }) { nodes { detail finding { sentence start end kind } } } }',
  );
  expect(insights.nodes).toEqual([
    { detail: objection, finding: { sentence: objection, start: 7, end: 7 + objection.length, kind: 'OBJECTION' } },
  ]);
});
