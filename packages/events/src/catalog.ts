import { z } from 'zod';

/**
 * All events between subgraphs, with the shape of their data.
 *
 * An event carries the state after a change, never a difference. A consumer that receives it twice, or only the last of
 * several, ends in the same state. Ids are this graph's own; ids of a source are named after it, such as `gongUserId`.
 */

const id = z.uuid();
const idOrNull = id.nullable();
const text = z.string().nullable();
const time = z.iso.datetime({ offset: true });

const sourceSystems = ['gong', 'slack', 'salesforce', 'hubspot', 'crm'] as const;
const sourceSystem = z.enum(sourceSystems);

/** A CRM record that another source refers to, as Gong's calls and parties do. */
const crmReference = z.object({
  system: z.string(),
  objectType: z.string(),
  objectId: z.string(),
  name: text,
});

const accountChanged = z.object({
  id,
  name: z.string(),
  domain: text,
  ownerId: idOrNull,
  parentId: idOrNull,
  segment: text,
  region: text,
  industry: text.optional(),
  propertySoftware: z.array(z.string()).optional(),
  propertyCount: z.number().int().nullable().optional(),
  unitCount: z.number().int().nullable().optional(),
  employeeCount: z.number().int().nullable().optional(),
  /** A decimal string, in `currency`. */
  annualRevenue: text.optional(),
  currency: text.optional(),
  isSample: z.boolean(),
  /** True if no record of a source refers to the account any more. */
  deleted: z.boolean().optional(),
});

/** `fromId` is removed: replace it by `intoId` everywhere. Only a later `account.changed` of `fromId` restores it. */
const accountMerged = z.object({ fromId: id, intoId: id });

const contactChanged = z.object({
  id,
  accountId: idOrNull,
  fullName: z.string(),
  emails: z.array(z.string()),
  title: text,
  /** Role in buying decisions. */
  decisionRole: z
    .enum(['DECISION_MAKER', 'ECONOMIC_BUYER', 'CHAMPION', 'INFLUENCER', 'TECHNICAL_EVALUATOR', 'END_USER', 'BLOCKER'])
    .nullable()
    .optional(),
  /** Set while this contact is merged into another; its identities then point to the other. */
  mergedIntoId: idOrNull,
  deleted: z.boolean(),
});

const employeeChanged = z.object({
  id,
  fullName: z.string(),
  email: text,
  title: text,
  active: z.boolean(),
  managerId: idOrNull,
  /** Set while this employee is merged into another; its identities then point to the other. */
  mergedIntoId: idOrNull.optional(),
  /** True if no record of a source refers to the employee any more. */
  deleted: z.boolean().optional(),
});

/** Most moves in an event. Earlier ones are left out. */
const mostStageMoves = 100;

const dealChanged = z.object({
  id,
  accountId: idOrNull,
  ownerId: idOrNull,
  name: z.string(),
  stage: z.string(),
  status: z.enum(['OPEN', 'WON', 'LOST']),
  amount: text,
  currency: text,
  closeDate: z.iso.date().nullable(),
  openedAt: time.nullable().optional(),
  /** Time when the deal was won or lost, if its source dates it. */
  closedAt: time.nullable().optional(),
  product: text.optional(),
  /** By the source, from 0 to 1. */
  probability: z.number().nullable().optional(),
  /** Dated moves between stages, by the source, oldest first. `fromStage` is null if nothing tells what came before. */
  stageMoves: z
    .array(z.object({ changedAt: time, fromStage: text, stage: z.string(), amount: text, currency: text }))
    .max(mostStageMoves)
    .optional(),
  deleted: z.boolean(),
});

/**
 * The contact, employee, account and deal that a source's record belongs to. `identityId` is the id of the record
 * itself (a SlackUser, GongUser, GongParty or GongCall), so that the subgraph that keeps it can fill them in.
 */
const identityResolved = z.object({
  identityId: id,
  source: sourceSystem,
  objectType: z.enum(['user', 'party', 'call']),
  contactId: idOrNull,
  employeeId: idOrNull,
  accountId: idOrNull,
  dealId: idOrNull,
});

/** An activity in a CRM: a task, event, e-mail, note or ticket, or the opening, winning or losing of a deal. */
const activityChanged = z.object({
  id,
  source: sourceSystem,
  sourceId: z.string(),
  kind: z.enum(['CALL', 'EMAIL', 'MEETING', 'NOTE', 'TASK', 'TICKET']),
  subject: z.string(),
  body: text,
  direction: z.enum(['INBOUND', 'OUTBOUND', 'INTERNAL', 'UNKNOWN']),
  status: text,
  occurredAt: time,
  dueAt: time.nullable(),
  durationSeconds: z.number().int().nullable(),
  accountId: idOrNull,
  dealId: idOrNull,
  contactIds: z.array(id),
  employeeIds: z.array(id),
  deleted: z.boolean(),
});

const gongUserChanged = z.object({
  id,
  gongUserId: z.string(),
  email: text,
  emailAliases: z.array(z.string()),
  fullName: z.string(),
  title: text,
  phone: text,
  active: z.boolean(),
  /** GongUser id of the user's manager. */
  managerUserId: idOrNull,
});

const gongCallChanged = z.object({
  id,
  gongCallId: z.string(),
  title: z.string(),
  url: text,
  startedAt: time,
  durationSeconds: z.number().int(),
  direction: z.enum(['INBOUND', 'OUTBOUND', 'CONFERENCE', 'UNKNOWN']),
  system: text,
  language: text,
  isPrivate: z.boolean(),
  transcriptAvailable: z.boolean(),
  brief: text,
  /** GongUser id of the host. */
  hostUserId: idOrNull,
  crmReferences: z.array(crmReference),
  parties: z.array(
    z.object({
      id,
      name: text,
      email: text,
      title: text,
      phone: text,
      affiliation: z.enum(['INTERNAL', 'EXTERNAL', 'UNKNOWN']),
      /** GongUser id, if the party is an employee. */
      userId: idOrNull,
      isHost: z.boolean(),
      crmReferences: z.array(crmReference),
    }),
  ),
  deleted: z.boolean(),
});

/** A part of a transcript, with at most 200 segments, so that events do not grow with the length of a call. */
const gongTranscriptChanged = z.object({
  callId: id,
  part: z.number().int(),
  parts: z.number().int(),
  language: text,
  segments: z.array(
    z.object({
      id,
      partyId: idOrNull,
      role: z.enum(['OUR_TEAM', 'CUSTOMER', 'PROSPECT', 'PARTNER', 'UNKNOWN']),
      startMs: z.number().int(),
      endMs: z.number().int(),
      text: z.string(),
    }),
  ),
});

const slackUserChanged = z.object({
  id,
  slackUserId: z.string(),
  teamId: text,
  email: text,
  realName: text,
  displayName: text,
  title: text,
  phone: text,
  isBot: z.boolean(),
  /** True for guests and members of other workspaces: customers and partners, not employees. */
  isGuest: z.boolean(),
  isDeleted: z.boolean(),
});

const slackChannelChanged = z.object({
  id,
  slackChannelId: z.string(),
  name: z.string(),
  type: z.enum(['SALES', 'SUPPORT', 'GENERAL', 'PROJECT', 'CUSTOMER']),
  isPrivate: z.boolean(),
  isArchived: z.boolean(),
  accountId: idOrNull,
});

/** A message that a person or bot wrote. Joins and other system messages stay in the slack subgraph. */
const slackMessageChanged = z.object({
  id,
  channelId: id,
  channelName: z.string(),
  accountId: idOrNull,
  /** SlackUser id of the author. */
  userId: idOrNull,
  authorName: text,
  isBot: z.boolean(),
  isInternalChannel: z.boolean(),
  ts: z.string(),
  /** SlackMessage id of the thread's first message. Its own id for the first message itself. */
  threadRootId: idOrNull,
  text: z.string(),
  sentAt: time,
  editedAt: time.nullable(),
  messageType: z.string(),
  reactionCount: z.number().int(),
  replyCount: z.number().int(),
  mentionedUserIds: z.array(id),
  permalink: text,
  deleted: z.boolean(),
});

const interactionChanged = z.object({
  id,
  kind: z.enum(['CALL', 'MESSAGE', 'EMAIL', 'MEETING', 'NOTE', 'TASK', 'TICKET']),
  source: sourceSystem,
  occurredAt: time,
  title: z.string(),
  /** Text, if the source has it in one piece. The words of a call are in its transcript. */
  text,
  direction: z.enum(['INBOUND', 'OUTBOUND', 'INTERNAL', 'UNKNOWN']),
  accountId: idOrNull,
  dealId: idOrNull,
  threadId: idOrNull,
  /** The thread within its source, whatever `threadId` it was joined into. That of a lone message is its own. */
  sourceThreadId: id.optional(),
  /** Id in its source: a call's in Gong, for example. */
  sourceId: z.string().optional(),
  durationSeconds: z.number().int().nullable().optional(),
  /** SlackChannel id of a message. */
  channelId: idOrNull.optional(),
  callId: idOrNull,
  messageId: idOrNull,
  /** SlackUser id of a message's author, also of one whose person is not known. Absent in events of before December 2026. */
  authorId: idOrNull.optional(),
  /** The contact who wrote it; null if none did, or if it is not known which one. Absent in events of before December 2026. */
  authorContactId: idOrNull.optional(),
  contactIds: z.array(id),
  employeeIds: z.array(id),
  /** True on the first event about the interaction. */
  isNew: z.boolean(),
  /** True if this event adds the interaction to an account's timeline. */
  isNewToAccount: z.boolean(),
  deleted: z.boolean(),
});

/** The conversation that a thread of a source belongs to. */
const threadCorrelated = z.object({
  sourceThreadId: id,
  /** The first interaction of the thread, which is its only one if the source itself has no thread for it. */
  interactionId: id,
  /** Id of the conversation that it was joined into; null for a conversation of its own. */
  threadId: idOrNull,
});

/** What a conversation is for. */
const threadAnalysed = z.object({
  id,
  type: z.enum(['SALES_CYCLE', 'SUPPORT_CASE', 'ONBOARDING', 'RENEWAL']).nullable(),
});

const sourceSyncChanged = z.object({
  id,
  source: sourceSystem,
  name: z.string(),
  state: z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'INTERRUPTED']),
  startedAt: time,
  finishedAt: time.nullable(),
  inserted: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  refused: z.number().int(),
  /** Share of the records read that were complete, from 0 to 1. Null until the load has ended. */
  qualityScore: z.number().nullable(),
  error: text,
});

const alertState = z.object({
  id,
  ruleId: idOrNull,
  kind: z.string(),
  severity: z.string(),
  status: z.string(),
  title: z.string(),
  accountId: idOrNull,
  contactId: idOrNull,
  dealId: idOrNull,
  assigneeId: idOrNull,
});

const scoreChanged = z.object({
  id,
  kind: z.string(),
  accountId: idOrNull,
  contactId: idOrNull,
  dealId: idOrNull,
  value: z.number(),
  previousValue: z.number().nullable(),
  model: z.string(),
  modelVersion: z.string(),
});

/** An address that gets events. */
const webhookEndpointChanged = z.object({
  id,
  name: z.string(),
  /** Subject of the person or API key. */
  createdBy: z.string(),
  enabled: z.boolean(),
  /** Null if a person disabled it, or if it is enabled. */
  disabledReason: text,
});

/** What a person or an API key may do, and until when; null without an end. What they set up must not go beyond it. */
const accessChanged = z.object({
  /** As requests have it: of an API key `key:` and its id. */
  subject: z.string(),
  endsAt: time.nullable(),
  /** Names of the scopes, as tokens have them. */
  scopes: z.array(z.string()),
});

/** The record of the event's tenant. */
const tenantChanged = z.object({
  name: z.string(),
  state: z.enum(['ACTIVE', 'SUSPENDED', 'REMOVING']),
  /** IANA name. */
  timeZone: z.string(),
  /** ISO 4217 code. */
  currencyCode: text,
});

/** Somebody set the time zone of the event's tenant where it was kept before tenants had records. */
const metricTimeZoneChosen = z.object({ timeZone: z.string() });

/** A list that was written to a file is complete, or will not be. */
const exportCompleted = z.object({
  id,
  /** Subject of the person or API key that started it. */
  createdBy: z.string(),
  status: z.enum(['COMPLETED', 'FAILED', 'CANCELLED']),
  format: z.string(),
  rows: z.number().int(),
  bytes: z.number().int(),
  /** Null if it did not fail. */
  problemCode: z.string().nullable(),
  /** Time when its rows are removed; null if there are none. */
  expiresAt: time.nullable(),
});

/**
 * The fields of these entities in a subgraph may have changed. Triggers write the event, whatever changed the rows (see
 * `entity-changes.ts`). It is for caches and live queries in the gateway, not for other subgraphs.
 */
const entitiesChanged = z.object({
  subgraph: z.string(),
  /** Absent if every answer of the subgraph may have changed. */
  typename: z.string().optional(),
  /** Absent if all entities of the type may have changed. */
  ids: z.array(z.string()).optional(),
});

export const catalog = {
  'account.changed': accountChanged,
  'account.merged': accountMerged,
  'contact.changed': contactChanged,
  'employee.changed': employeeChanged,
  'deal.changed': dealChanged,
  'identity.resolved': identityResolved,
  'activity.changed': activityChanged,
  'gong.user.changed': gongUserChanged,
  'gong.call.changed': gongCallChanged,
  'gong.transcript.changed': gongTranscriptChanged,
  'slack.user.changed': slackUserChanged,
  'slack.channel.changed': slackChannelChanged,
  'slack.message.changed': slackMessageChanged,
  'interaction.changed': interactionChanged,
  'thread.correlated': threadCorrelated,
  'thread.analysed': threadAnalysed,
  'source.sync.changed': sourceSyncChanged,
  'alert.raised': alertState,
  'alert.changed': alertState,
  'score.changed': scoreChanged,
  'webhook.endpoint.changed': webhookEndpointChanged,
  'access.changed': accessChanged,
  'tenant.changed': tenantChanged,
  'metric.timezone.chosen': metricTimeZoneChosen,
  'export.completed': exportCompleted,
  'entities.changed': entitiesChanged,
} as const;

export type EventType = keyof typeof catalog;
export type EventData<T extends EventType> = z.infer<(typeof catalog)[T]>;
