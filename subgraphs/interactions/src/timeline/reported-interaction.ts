import type { EventData } from '@sophia/events';

type Changed = EventData<'interaction.changed'>;

export type InteractionKind = Changed['kind'];
export type Direction = Changed['direction'];
export type SourceSystem = Uppercase<Changed['source']>;
export type JourneyStage = 'AWARENESS' | 'CONSIDERATION' | 'DECISION' | 'ONBOARDING' | 'EXPANSION' | 'RENEWAL';
export type Side = 'OUR_TEAM' | 'CUSTOMER' | 'UNKNOWN';
export type Role = 'HOST' | 'AUTHOR' | 'ATTENDEE' | 'RECIPIENT' | 'MENTIONED';

/**
 * An interaction as its source describes it, in table rows, without links. A pure function for each source creates it.
 */
export interface ReportedInteraction {
  entry: ReportedEntry;
  content: ReportedContent;
  participants: ReportedParticipant[];
}

export interface ReportedEntry {
  tenant_id: string;
  id: string;
  source: SourceSystem;
  source_id: string;
  kind: InteractionKind;
  record_id: string;
  /** ISO 8601. */
  occurred_at: string;
  duration_seconds: number | null;
  slack_channel_id: string | null;
  /** INTERNAL for a message in one of our own channels; UNKNOWN for other messages, whose author decides. */
  given_direction: Direction;
  given_account_id: string | null;
  given_deal_id: string | null;
  /** The thread in the source; null for a message without answers, and for an activity without a deal. */
  given_thread_id: string | null;
}

export interface ReportedContent {
  tenant_id: string;
  id: string;
  occurred_at: string;
  title: string;
  text: string | null;
  channel: string | null;
  thread_root_id: string | null;
  message_type: string | null;
  reaction_count: number;
  reply_count: number;
  mention_count: number;
  system: string | null;
  transcript_available: boolean;
  status: string | null;
  due_at: string | null;
  detail_state: 'AVAILABLE' | 'RESTRICTED';
}

export interface ReportedParticipant {
  tenant_id: string;
  interaction_id: string;
  participant_id: string;
  position: number;
  role: Role;
  occurred_at: string;
  identity_id: string | null;
  given_contact_id: string | null;
  given_employee_id: string | null;
  given_name: string | null;
  given_side: Side;
}

/** Converts a source's name in events to the one in rows and schema. */
export const toSourceSystem = (source: Changed['source']): SourceSystem => source.toUpperCase() as SourceSystem;
export const toEventSource = (source: SourceSystem): Changed['source'] => source.toLowerCase() as Changed['source'];

/** Content columns that most kinds leave empty. */
export const plainContent = {
  text: null,
  channel: null,
  thread_root_id: null,
  message_type: null,
  reaction_count: 0,
  reply_count: 0,
  mention_count: 0,
  system: null,
  transcript_available: false,
  status: null,
  due_at: null,
  detail_state: 'AVAILABLE',
} as const satisfies Partial<ReportedContent>;
