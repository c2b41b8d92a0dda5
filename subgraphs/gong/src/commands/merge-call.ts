import type { TopicRecord, TrackerRecord } from '../call-record.ts';
import type { CallRow, PartyRow, ToldCall } from './call-rows.ts';
import { talkRatio } from './talk-ratio.ts';

export interface KnownCall {
  call: CallRow;
  parties: PartyRow[];
}

/** A call after one more page; trackers and topics are absent when they stay as they are. */
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
 * Puts what a page tells on top of what is known: a page that tells less takes nothing away. Null when nothing says
 * when the call started, for then it has no place in any list.
 */
export function mergeCall(told: ToldCall, known?: MergedCall): MergedCall | null {
  const startedAt = told.call.started_at ?? known?.call.started_at ?? told.call.scheduled_at;
  if (!startedAt) return null;
  const call = restrict({ ...unknown, ...known?.call, ...told.call, started_at: startedAt });
  const seconds = new Map(call.speakers.map((speaker) => [speaker.partyId, speaker.seconds]));
  const parties = (told.parties ?? known?.parties ?? []).map((party) => ({
    ...party,
    is_host: party.gong_user_id !== null && party.gong_user_id === call.host_id,
    talk_time_seconds: seconds.get(party.id) ?? null,
  }));
  const { trackers, topics } = call.is_private ? { trackers: [], topics: [] } : { ...known, ...told };
  return { call: { ...call, talk_ratio: talkRatio(call.speakers, parties) }, parties, trackers, topics };
}

/** A private call keeps its frame; what it is about and what was said in it is gone, not hidden. */
function restrict(call: CallRow): CallRow {
  if (!call.is_private) return call;
  const { purpose, brief, key_points, next_steps, outcome } = unknown;
  return { ...call, title: 'Private call', purpose, brief, key_points, next_steps, outcome };
}
