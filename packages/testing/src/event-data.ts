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
