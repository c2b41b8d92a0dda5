import { deriveId } from '@sophia/database';
import type { EventData, EventType } from '@sophia/events';
import { gongCallData, slackMessageData, slackUserData, type TestEvent } from '@sophia/testing';

export { gongParty as party } from '@sophia/testing';

/** An event of another subgraph, with its subject. */
export type SentEvent = TestEvent & { readonly subject: string };

/** Derives a stable id from a name, so that tests can name records. */
export const idOf = (name: string): string => deriveId('test', 'name', name);

type With<T extends EventType> = Partial<EventData<T>> & { id: string };

export const message = (fields: With<'slack.message.changed'>): SentEvent => ({
  type: 'slack.message.changed',
  subject: fields.id,
  data: slackMessageData({ channelId: idOf('general'), userId: idOf('U-ann'), authorName: 'Ann', ...fields }),
});

export const channel = (fields: With<'slack.channel.changed'>): SentEvent => ({
  type: 'slack.channel.changed',
  subject: fields.id,
  data: {
    slackChannelId: 'C1',
    name: 'general',
    type: 'GENERAL',
    isPrivate: false,
    isArchived: false,
    accountId: null,
    ...fields,
  },
});

export const slackUser = (fields: With<'slack.user.changed'>): SentEvent => ({
  type: 'slack.user.changed',
  subject: fields.id,
  data: slackUserData(fields),
});

export const call = (fields: With<'gong.call.changed'>): SentEvent => ({
  type: 'gong.call.changed',
  subject: fields.id,
  data: gongCallData(fields),
});

export const activity = (fields: With<'activity.changed'>): SentEvent => ({
  type: 'activity.changed',
  subject: fields.id,
  data: {
    source: 'salesforce',
    sourceId: fields.id,
    kind: 'EMAIL',
    subject: 'Renewal terms',
    body: 'Please find them attached.',
    direction: 'OUTBOUND',
    status: null,
    occurredAt: '2026-03-01T09:00:00.000Z',
    dueAt: null,
    durationSeconds: null,
    accountId: null,
    dealId: null,
    contactIds: [],
    employeeIds: [],
    deleted: false,
    ...fields,
  },
});

export const identity = (identityId: string, fields: Partial<EventData<'identity.resolved'>>): SentEvent => ({
  type: 'identity.resolved',
  subject: identityId,
  data: {
    identityId,
    source: 'slack',
    objectType: 'user',
    contactId: null,
    employeeId: null,
    accountId: null,
    dealId: null,
    ...fields,
  },
});

export const contact = (fields: With<'contact.changed'>): SentEvent => ({
  type: 'contact.changed',
  subject: fields.id,
  data: {
    accountId: null,
    fullName: 'Cora Customer',
    emails: [],
    title: null,
    mergedIntoId: null,
    deleted: false,
    ...fields,
  },
});

export const employee = (fields: With<'employee.changed'>): SentEvent => ({
  type: 'employee.changed',
  subject: fields.id,
  data: { fullName: 'Ed Employee', email: null, title: null, active: true, managerId: null, ...fields },
});

export const deal = (fields: With<'deal.changed'>): SentEvent => ({
  type: 'deal.changed',
  subject: fields.id,
  data: {
    accountId: null,
    ownerId: null,
    name: 'Portfolio roll-out',
    stage: 'Negotiation',
    status: 'OPEN',
    amount: null,
    currency: null,
    closeDate: null,
    deleted: false,
    ...fields,
  },
});

export const account = (fields: With<'account.changed'>): SentEvent => ({
  type: 'account.changed',
  subject: fields.id,
  data: {
    name: 'Acme',
    domain: null,
    ownerId: null,
    parentId: null,
    segment: null,
    region: null,
    isSample: false,
    ...fields,
  },
});

export const accountMerged = (fromId: string, intoId: string): SentEvent => ({
  type: 'account.merged',
  subject: fromId,
  data: { fromId, intoId },
});

export const sync = (fields: With<'source.sync.changed'>): SentEvent => ({
  type: 'source.sync.changed',
  subject: fields.id,
  data: {
    source: 'slack',
    name: 'export.zip',
    state: 'RUNNING',
    startedAt: '2026-03-01T00:00:00.000Z',
    finishedAt: null,
    inserted: 0,
    changed: 0,
    unchanged: 0,
    refused: 0,
    qualityScore: null,
    error: null,
    ...fields,
  },
});
