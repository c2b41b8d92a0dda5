import type { EventData } from '@sophia/events';
import type { PublicType } from './event-types.ts';

/** Where the schema of a contract shows what a field of an event tells, by the field. */
type Shown<T extends PublicType> = { readonly [Field in keyof EventData<T> & string]?: string };

/** Fields that have the same names in the schema. */
const of = <Field extends string>(type: string, fields: readonly Field[]) =>
  Object.fromEntries(fields.map((field) => [field, `${type}.${field}`])) as Record<Field, string>;

const alert = {
  ...of('Alert', ['id', 'kind', 'severity', 'status', 'title']),
  ...{ accountId: 'Alert.account', contactId: 'Alert.contact', dealId: 'Alert.deal', assigneeId: 'Alert.assignee' },
};

/**
 * What keys of a contract get of events: no type and no field that is not here. Nothing of a contract that is not here, but what
 * concerns their own exports and endpoints.
 */
const byContract: Readonly<Record<string, { readonly [T in PublicType]?: Shown<T> }>> = {
  partner: {
    'account.changed': {
      ...of('Account', ['id', 'name', 'domain', 'segment', 'region', 'industry', 'propertySoftware', 'propertyCount']),
      ...of('Account', ['unitCount', 'employeeCount', 'annualRevenue', 'isSample']),
      ...{
        ownerId: 'Account.owner',
        parentId: 'Account.parent',
        currency: 'Money.currencyCode',
        deleted: 'Account.id',
      },
    },
    'account.merged': { fromId: 'Account.id', intoId: 'Account.id' },
    'contact.changed': {
      ...of('Contact', ['id', 'fullName', 'title', 'decisionRole']),
      ...{ accountId: 'Contact.account', mergedIntoId: 'Contact.id', deleted: 'Contact.id' },
    },
    'employee.changed': {
      ...of('Employee', ['id', 'fullName', 'title', 'active']),
      ...{ mergedIntoId: 'Employee.id', deleted: 'Employee.id' },
    },
    'deal.changed': {
      ...of('Deal', ['id', 'name', 'stage', 'status', 'amount', 'closeDate', 'openedAt', 'product', 'probability']),
      ...{ accountId: 'Deal.account', ownerId: 'Deal.owner', currency: 'Money.currencyCode' },
      ...{ stageMoves: 'Deal.stageHistory', deleted: 'Deal.id' },
    },
    'identity.resolved': {
      ...{ contactId: 'Contact.identities', accountId: 'Account.identities', dealId: 'Deal.identities' },
      ...of('SourceIdentity', ['source', 'objectType']),
    },
    'gong.call.changed': {
      ...of('GongCall', ['id', 'gongCallId', 'title', 'url', 'startedAt', 'durationSeconds', 'direction', 'language']),
      ...of('GongCall', ['transcriptAvailable', 'crmReferences', 'parties']),
      ...{ deleted: 'GongCall.id' },
    },
    'gong.transcript.changed': {
      ...{ callId: 'GongCall.id', part: 'GongCall.transcript', parts: 'GongCall.transcript' },
      ...of('GongCall', ['language']),
    },
    'slack.user.changed': of('SlackUser', [
      'id',
      'slackUserId',
      'realName',
      'displayName',
      'title',
      'isBot',
      'isGuest',
    ]),
    'slack.channel.changed': {
      ...of('SlackChannel', ['id', 'slackChannelId', 'name', 'type', 'isArchived']),
      ...{ accountId: 'SlackChannel.account' },
    },
    'slack.message.changed': {
      ...of('SlackMessage', ['id', 'authorName', 'sentAt', 'editedAt', 'reactionCount', 'replyCount', 'permalink']),
      ...{ channelId: 'SlackMessage.channel', channelName: 'SlackChannel.name', accountId: 'SlackChannel.account' },
      ...{ userId: 'SlackMessage.author', threadRootId: 'SlackMessage.root', isBot: 'SlackUser.isBot' },
      ...{ ts: 'SlackMessage.slackTs', messageType: 'SlackMessage.kind', deleted: 'SlackMessage.isDeleted' },
    },
    'interaction.changed': {
      ...of('Interaction', ['id', 'kind', 'source', 'sourceId', 'occurredAt', 'direction']),
      ...{ accountId: 'Interaction.account', dealId: 'Interaction.deal', threadId: 'Interaction.thread' },
      ...{
        channelId: 'SlackMessage.channel',
        callId: 'CallInteraction.callId',
        messageId: 'MessageInteraction.messageId',
      },
      ...{ contactIds: 'Participant.contact', employeeIds: 'Participant.employee' },
      ...{ authorId: 'Interaction.participants', authorContactId: 'Interaction.participants' },
      ...{ durationSeconds: 'CallInteraction.durationSeconds', deleted: 'Interaction.id' },
      ...{ isNew: 'Subscription.interactionAdded', isNewToAccount: 'Subscription.interactionAdded' },
    },
    'thread.correlated': { interactionId: 'Interaction.id', threadId: 'Interaction.thread' },
    'thread.analysed': of('ConversationThread', ['id', 'type']),
    'alert.raised': alert,
    'alert.changed': alert,
    'score.changed': of('ScoreChanged', ['accountId', 'contactId', 'dealId', 'kind', 'value', 'previousValue']),
  },
};

/** Fields of the objects in a field, of which the schema does not show all. */
const inside: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  partner: { parties: ['id', 'name', 'title', 'affiliation'] },
};

/** Events about what a client of any contract has set up. */
const ofOwn: ReadonlySet<PublicType> = new Set<PublicType>(['webhook.endpoint.changed', 'export.completed']);

/** Where a contract shows what the fields of a type of events tell; undefined if its clients do not get the type. */
export function shownBy(contract: string, type: PublicType): Readonly<Record<string, string>> | undefined {
  const types = Object.hasOwn(byContract, contract) ? byContract[contract] : undefined;
  return types?.[type] as Readonly<Record<string, string>> | undefined;
}

/** True if clients of a contract, or of none, get events of this type. */
export const goesTo = (contract: string | null | undefined, type: PublicType): boolean =>
  contract == null || ofOwn.has(type) || shownBy(contract, type) !== undefined;

/** Returns those of the fields of a type that clients of a contract, or of none, get. */
export function fieldsFor(
  contract: string | null | undefined,
  type: PublicType,
  fields: readonly string[],
): readonly string[] {
  if (contract == null || ofOwn.has(type)) return fields;
  const shown = shownBy(contract, type) ?? {};
  return fields.filter((field) => Object.hasOwn(shown, field));
}

/** Returns a value of a field as clients of a contract get it. */
export function valueFor(contract: string | null | undefined, field: string, value: unknown): unknown {
  const names = contract == null ? undefined : inside[contract]?.[field];
  if (!names || !Array.isArray(value)) return value;
  return value.map((each: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(names.flatMap((name) => (name in each ? [[name, each[name]]] : []))),
  );
}
