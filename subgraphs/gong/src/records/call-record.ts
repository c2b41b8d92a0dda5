export const directions = ['INBOUND', 'OUTBOUND', 'CONFERENCE', 'UNKNOWN'] as const;
export const scopes = ['INTERNAL', 'EXTERNAL', 'UNKNOWN'] as const;
export const media = ['VIDEO', 'AUDIO'] as const;
export const affiliations = ['INTERNAL', 'EXTERNAL', 'UNKNOWN'] as const;
export const speakerRoles = ['OUR_TEAM', 'CUSTOMER', 'PROSPECT', 'PARTNER', 'UNKNOWN'] as const;
export const trackerTypes = ['KEYWORD', 'SMART'] as const;

export type Affiliation = (typeof affiliations)[number];
export type SpeakerRole = (typeof speakerRoles)[number];

export interface CrmReference {
  system: string;
  objectType: string;
  objectId: string;
  name: string | null;
}

/** Time that one party talked. `partyKey` is Gong's id of the party. */
export interface TalkTime {
  partyKey: string;
  gongUserId: string | null;
  seconds: number;
}

export interface PartyRecord {
  /** Gong's id of the party, or another value that distinguishes it from the call's other parties. */
  key: string;
  name: string | null;
  email: string | null;
  title: string | null;
  phone: string | null;
  affiliation: Affiliation;
  /** Gong's speaker id, by which sentences of the transcript name the party. */
  speakerKey: string | null;
  gongUserId: string | null;
  crmReferences: CrmReference[];
}

export interface TrackerRecord {
  gongTrackerId: string | null;
  name: string;
  type: (typeof trackerTypes)[number] | null;
  count: number;
  phrases: { phrase: string; count: number }[];
  occurrenceSeconds: number[];
}

export interface TopicRecord {
  name: string;
  durationSeconds: number;
}

/** Facts about a call besides its id. */
export interface CallFacts {
  title: string | null;
  purpose: string | null;
  url: string | null;
  scheduledAt: Date | null;
  startedAt: Date | null;
  durationSeconds: number | null;
  direction: (typeof directions)[number];
  system: string | null;
  scope: (typeof scopes)[number] | null;
  language: string | null;
  media: (typeof media)[number] | null;
  isPrivate: boolean;
  hostGongId: string | null;
  longestMonologueSeconds: number | null;
  longestCustomerStorySeconds: number | null;
  interactivity: number | null;
  patience: number | null;
  companyQuestionCount: number | null;
  customerQuestionCount: number | null;
  brief: string | null;
  keyPoints: string[];
  nextSteps: string[];
  outcome: string | null;
  crmReferences: CrmReference[];
  speakers: TalkTime[];
  parties: PartyRecord[];
  trackers: TrackerRecord[];
  topics: TopicRecord[];
}

/**
 * A call as one page describes it. Gong omits what the client did not request, so an absent fact keeps the value that
 * an earlier page gave.
 */
export interface CallRecord {
  gongCallId: string;
  facts: Partial<CallFacts>;
  /** Values that could not be used, with one reason each. */
  defects: string[];
}
