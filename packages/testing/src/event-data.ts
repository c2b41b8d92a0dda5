import type { EventData, EventType } from '@sophia/events';

type With<T extends EventType> = Partial<EventData<T>> & { readonly id: string };

export type GongParty = EventData<'gong.call.changed'>['parties'][number];

/** Returns the data of a Gong call without participants, with the given fields. */
export const gongCallData = (fields: With<'gong.call.changed'>): EventData<'gong.call.changed'> => ({
  gongCallId: fields.id.replaceAll(/\D/gu, '').slice(0, 19),
  title: 'Quarterly review',
  url: null,
  startedAt: '2026-03-03T15:00:00.000Z',
  durationSeconds: 1800,
  direction: 'CONFERENCE',
  system: 'Zoom',
  language: 'eng',
  isPrivate: false,
  transcriptAvailable: true,
  brief: null,
  hostUserId: null,
  crmReferences: [],
  parties: [],
  deleted: false,
  ...fields,
});

/** Returns a guest of a Gong call about whom nothing is known, with the given fields. */
export const gongParty = (fields: Partial<GongParty> & { readonly id: string }): GongParty => ({
  name: null,
  email: null,
  title: null,
  phone: null,
  affiliation: 'EXTERNAL',
  userId: null,
  isHost: false,
  crmReferences: [],
  ...fields,
});

/** Returns the data of a member of a Slack workspace without a profile, with the given fields. */
export const slackUserData = (fields: With<'slack.user.changed'>): EventData<'slack.user.changed'> => ({
  slackUserId: 'U1',
  teamId: null,
  email: null,
  realName: null,
  displayName: null,
  title: null,
  phone: null,
  isBot: false,
  isGuest: false,
  isDeleted: false,
  ...fields,
});

/** Returns the data of a message in a channel that is not our own, with the given fields. */
export const slackMessageData = (fields: With<'slack.message.changed'>): EventData<'slack.message.changed'> => ({
  channelId: '6f1b4a52-5f0b-4a65-9f0c-5b3c1d2e8a01',
  channelName: 'general',
  accountId: null,
  userId: null,
  authorName: null,
  isBot: false,
  isInternalChannel: false,
  ts: `1700000000.${fields.id.slice(0, 6)}`,
  threadRootId: null,
  text: 'Hello there',
  sentAt: '2026-03-02T17:03:23.000Z',
  editedAt: null,
  messageType: 'message',
  reactionCount: 0,
  replyCount: 0,
  mentionedUserIds: [],
  permalink: null,
  deleted: false,
  ...fields,
});
