import type { EventData, EventType } from '@sophia/events';

/** Types that leave the graph. The others are about its own caches, rights and tenants. */
export type PublicType = Exclude<
  EventType,
  'entities.changed' | 'access.changed' | 'tenant.changed' | 'metric.timezone.chosen'
>;

type FieldOf<T extends EventType> = keyof EventData<T> & string;

/** Scopes that events need. */
export const eventScopes = ['customers:read', 'insights:read', 'operations:read'] as const;

/** What endpoints learn of a type of events: what is not named here does not go out. */
interface Shown<T extends EventType> {
  readonly description: string;
  /** What the creator of an endpoint needs to get them, as in the graph; null for nothing more than webhooks. */
  readonly scope: (typeof eventScopes)[number] | null;
  /** Fields of thin and full payloads. */
  readonly keys: readonly FieldOf<T>[];
  /** Fields of full payloads alone. No text that somebody said or wrote, no e-mail address, no phone number. */
  readonly fields: readonly FieldOf<T>[];
  /** Fields of full payloads of which a part goes out. */
  readonly parts?: { readonly [Field in FieldOf<T>]?: (value: EventData<T>[Field]) => unknown };
  /** Fields with ids of the accounts that the event is about. */
  readonly accounts: readonly FieldOf<T>[];
  /** False for an endpoint that must not learn of it. @default true for all of the tenant */
  readonly isFor?: (data: EventData<T>, endpoint: { readonly id: string; readonly createdBy: string }) => boolean;
}

type Party = EventData<'gong.call.changed'>['parties'][number];

const alertState = {
  scope: 'insights:read',
  keys: ['id', 'ruleId', 'accountId', 'contactId', 'dealId', 'assigneeId'],
  fields: ['kind', 'severity', 'status', 'title'],
  accounts: ['accountId'],
} as const;

const shown: { readonly [T in PublicType]: Shown<T> } = {
  'account.changed': {
    scope: 'customers:read',
    description: 'An account was added, changed or removed.',
    keys: ['id', 'ownerId', 'parentId'],
    fields: [
      ...(['name', 'domain', 'segment', 'region', 'industry', 'propertySoftware', 'propertyCount'] as const),
      ...(['unitCount', 'employeeCount', 'annualRevenue', 'currency', 'isSample', 'deleted'] as const),
    ],
    accounts: ['id'],
  },
  'account.merged': {
    scope: 'customers:read',
    description: 'Two accounts turned out to be one. Replace `fromId` by `intoId`.',
    keys: ['fromId', 'intoId'],
    fields: [],
    accounts: ['fromId', 'intoId'],
  },
  'contact.changed': {
    scope: 'customers:read',
    description: 'A contact was added, changed, merged or removed.',
    keys: ['id', 'accountId', 'mergedIntoId'],
    fields: ['fullName', 'title', 'decisionRole', 'deleted'],
    accounts: ['accountId'],
  },
  'employee.changed': {
    scope: 'customers:read',
    description: 'An employee was added, changed, merged or removed.',
    keys: ['id', 'managerId', 'mergedIntoId'],
    fields: ['fullName', 'title', 'active', 'deleted'],
    accounts: [],
  },
  'deal.changed': {
    scope: 'customers:read',
    description: 'A deal was added, changed or removed.',
    keys: ['id', 'accountId', 'ownerId'],
    fields: [
      ...(['name', 'stage', 'status', 'amount', 'currency', 'closeDate', 'openedAt', 'closedAt', 'product'] as const),
      ...(['probability', 'stageMoves', 'deleted'] as const),
    ],
    accounts: ['accountId'],
  },
  'identity.resolved': {
    scope: 'customers:read',
    description: "It became known whom a source's record belongs to.",
    keys: ['identityId', 'contactId', 'employeeId', 'accountId', 'dealId'],
    fields: ['source', 'objectType'],
    accounts: ['accountId'],
  },
  'activity.changed': {
    scope: 'customers:read',
    description: 'An activity of the CRM was added, changed or removed.',
    keys: ['id', 'accountId', 'dealId', 'contactIds', 'employeeIds'],
    fields: ['source', 'sourceId', 'kind', 'direction', 'status', 'occurredAt', 'dueAt', 'durationSeconds', 'deleted'],
    accounts: ['accountId'],
  },
  'gong.user.changed': {
    scope: 'customers:read',
    description: 'A user of Gong was added or changed.',
    keys: ['id', 'managerUserId'],
    fields: ['gongUserId', 'fullName', 'title', 'active'],
    accounts: [],
  },
  'gong.call.changed': {
    scope: 'customers:read',
    description: 'A call was added, changed or removed.',
    keys: ['id', 'hostUserId'],
    fields: [
      ...(['gongCallId', 'title', 'url', 'startedAt', 'durationSeconds', 'direction', 'system', 'language'] as const),
      ...(['isPrivate', 'transcriptAvailable', 'crmReferences', 'deleted'] as const),
    ],
    parts: {
      parties: (parties: readonly Party[]) =>
        parties.map(({ id, name, title, affiliation, userId, isHost, crmReferences }) => ({
          ...{ id, name, title, affiliation, userId, isHost, crmReferences },
        })),
    },
    accounts: [],
  },
  'gong.transcript.changed': {
    scope: 'customers:read',
    description: 'A part of the transcript of a call was added or changed.',
    keys: ['callId', 'part'],
    fields: ['parts', 'language'],
    accounts: [],
  },
  'slack.user.changed': {
    scope: 'customers:read',
    description: 'A member of a Slack workspace was added or changed.',
    keys: ['id'],
    fields: ['slackUserId', 'teamId', 'realName', 'displayName', 'title', 'isBot', 'isGuest', 'isDeleted'],
    accounts: [],
  },
  'slack.channel.changed': {
    scope: 'customers:read',
    description: 'A channel of Slack was added or changed.',
    keys: ['id', 'accountId'],
    fields: ['slackChannelId', 'name', 'type', 'isPrivate', 'isArchived'],
    accounts: ['accountId'],
  },
  'slack.message.changed': {
    scope: 'customers:read',
    description: 'A message of Slack was added, changed or removed.',
    keys: ['id', 'channelId', 'accountId', 'userId', 'threadRootId', 'mentionedUserIds'],
    fields: [
      ...(['channelName', 'authorName', 'isBot', 'isInternalChannel', 'ts', 'sentAt', 'editedAt'] as const),
      ...(['messageType', 'reactionCount', 'replyCount', 'permalink', 'deleted'] as const),
    ],
    accounts: ['accountId'],
  },
  'interaction.changed': {
    scope: 'customers:read',
    description: 'An interaction of the timeline was added, changed or removed.',
    keys: [
      ...(['id', 'accountId', 'dealId', 'threadId', 'sourceThreadId', 'channelId', 'callId', 'messageId'] as const),
      ...(['authorId', 'authorContactId', 'contactIds', 'employeeIds'] as const),
    ],
    fields: [
      ...(['kind', 'source', 'sourceId', 'occurredAt', 'direction', 'durationSeconds'] as const),
      ...(['isNew', 'isNewToAccount', 'deleted'] as const),
    ],
    accounts: ['accountId'],
  },
  'thread.correlated': {
    scope: 'insights:read',
    description: 'A thread was joined to a conversation, or parted from it.',
    keys: ['sourceThreadId', 'interactionId', 'threadId'],
    fields: [],
    accounts: [],
  },
  'thread.analysed': {
    scope: 'insights:read',
    description: 'It became known what a conversation is for.',
    keys: ['id'],
    fields: ['type'],
    accounts: [],
  },
  'source.sync.changed': {
    scope: 'operations:read',
    description: 'A load of a source began or ended.',
    keys: ['id'],
    fields: [
      ...(['source', 'name', 'state', 'startedAt', 'finishedAt', 'inserted', 'changed', 'unchanged'] as const),
      ...(['refused', 'qualityScore'] as const),
    ],
    accounts: [],
  },
  'alert.raised': { description: 'An alert was raised.', ...alertState },
  'alert.changed': { description: 'Somebody worked on an alert, or its state changed.', ...alertState },
  'score.changed': {
    scope: 'insights:read',
    description: 'A score has a new value.',
    keys: ['id', 'accountId', 'contactId', 'dealId'],
    fields: ['kind', 'value', 'previousValue', 'model', 'modelVersion'],
    accounts: ['accountId'],
  },
  'webhook.endpoint.changed': {
    scope: null,
    description:
      'Another of your webhooks was disabled, because it failed for three days or by a person, or enabled again.',
    keys: ['id'],
    fields: ['name', 'enabled', 'disabledReason'],
    accounts: [],
    isFor: ({ id, createdBy }, endpoint) => createdBy === endpoint.createdBy && id !== endpoint.id,
  },
  'export.completed': {
    scope: null,
    description: 'An export that you started is over: complete, failed or cancelled.',
    keys: ['id'],
    fields: ['status', 'format', 'rows', 'bytes', 'problemCode', 'expiresAt'],
    accounts: [],
    isFor: ({ createdBy }, endpoint) => createdBy === endpoint.createdBy,
  },
};

/** All types of events that endpoints can get, sorted. */
export const publicTypes = (Object.keys(shown) as PublicType[]).toSorted();

/** True if somebody with these scopes may read events of this type. */
export function mayRead(type: PublicType, scopes: Pick<ReadonlySet<string>, 'has'>): boolean {
  const { scope } = shownOf(type);
  return scope === null || scopes.has(scope);
}

export const isPublic = (type: string): type is PublicType => type in shown;

/** The same for code that does not know the type. */
export const shownOf = (type: PublicType): Shown<EventType> => shown[type] as Shown<EventType>;
