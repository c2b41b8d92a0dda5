import type { TopicRecord, TrackerRecord } from '../records/call-record.ts';
import type { CallRow, PartyRow, ReportedCall } from './call-rows.ts';
import { talkRatio } from './talk-ratio.ts';

export interface KnownCall {
  call: CallRow;
  parties: PartyRow[];
}

/** A call with one more page merged in. Trackers and topics are absent when they do not change. */
export interface MergedCall extends KnownCall {
  trackers?: TrackerRecord[];
  topics?: TopicRecord[];
}

const unknown: Omit<CallRow, 'tenant_id' | 'id' | 'gong_call_id' | 'started_at'> = {
  title: 'Untitled call',
  purpose: null,
  url: null,
  scheduled_at: null,
  duration_seconds: 0,
  direction: 'UNKNOWN',
  system: null,
  scope: null,
  language: null,
  media: null,
  is_private: false,
  host_id: null,
  talk_ratio: null,
  longest_monologue_seconds: null,
  longest_customer_story_seconds: null,
  interactivity: null,
  patience: null,
  company_question_count: null,
  customer_question_count: null,
  brief: null,
  key_points: [],
  next_steps: [],
  outcome: null,
  crm_references: [],
  speakers: [],
};

/**
 * Merges a page into the known call. A value that the page lacks stays. Returns null when the start is unknown, because
 * such a call has no place in any list.
 */
export function mergeCall(reported: ReportedCall, known?: MergedCall): MergedCall | null {
  const startedAt = reported.call.started_at ?? known?.call.started_at ?? reported.call.scheduled_at;
  if (!startedAt) return null;
  const call = restrict({ ...unknown, ...known?.call, ...reported.call, started_at: startedAt });
  const seconds = new Map(call.speakers.map((speaker) => [speaker.partyId, speaker.seconds]));
  const parties = (reported.parties ?? known?.parties ?? []).map((party) => ({
    ...party,
    is_host: party.gong_user_id !== null && party.gong_user_id === call.host_id,
    talk_time_seconds: seconds.get(party.id) ?? null,
  }));
  const { trackers, topics } = call.is_private ? { trackers: [], topics: [] } : { ...known, ...reported };
  return { call: { ...call, talk_ratio: talkRatio(call.speakers, parties) }, parties, trackers, topics };
}

/** Removes the content of a private call. Its time, system, participants and CRM records stay. */
function restrict(call: CallRow): CallRow {
  if (!call.is_private) return call;
  const { purpose, brief, key_points, next_steps, outcome } = unknown;
  return { ...call, title: 'Private call', purpose, brief, key_points, next_steps, outcome };
}
