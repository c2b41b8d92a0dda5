import type { Affiliation, CallRecord, CrmReference, TopicRecord, TrackerRecord } from '../records/call-record.ts';
import { callId, partyId, userId } from '../records/ids.ts';

/** The columns of gong_calls that a page fills. The transcript, account and deal are filled elsewhere. */
export interface CallRow {
  tenant_id: string;
  id: string;
  gong_call_id: string;
  title: string;
  purpose: string | null;
  url: string | null;
  scheduled_at: string | null;
  started_at: string;
  duration_seconds: number;
  direction: string;
  system: string | null;
  scope: string | null;
  language: string | null;
  media: string | null;
  is_private: boolean;
  host_id: string | null;
  talk_ratio: number | null;
  longest_monologue_seconds: number | null;
  longest_customer_story_seconds: number | null;
  interactivity: number | null;
  patience: number | null;
  company_question_count: number | null;
  customer_question_count: number | null;
  brief: string | null;
  key_points: string[];
  next_steps: string[];
  outcome: string | null;
  crm_references: CrmReference[];
  speakers: TalkTimeRow[];
}

export interface TalkTimeRow {
  partyId: string;
  isOurs: boolean;
  seconds: number;
}

export interface PartyRow {
  tenant_id: string;
  id: string;
  call_id: string;
  position: number;
  name: string | null;
  email: string | null;
  title: string | null;
  phone: string | null;
  affiliation: Affiliation;
  speaker_key: string | null;
  gong_user_id: string | null;
  is_host: boolean;
  talk_time_seconds: number | null;
  crm_references: CrmReference[];
  /** True for somebody who was erased: what they say is not kept. */
  is_erased: boolean;
}

/** Rows for one record of a call. Fields that the record does not mention are absent. */
export interface ReportedCall {
  call: Pick<CallRow, 'tenant_id' | 'id' | 'gong_call_id'> & Partial<CallRow>;
  parties?: PartyRow[];
  trackers?: TrackerRecord[];
  topics?: TopicRecord[];
}

export function reportedCall(tenant: string, { gongCallId, facts }: CallRecord): ReportedCall {
  const id = callId(tenant, gongCallId);
  const call: ReportedCall['call'] = {
    ...present({
      // A page without a title, start or length does not erase a known one.
      title: facts.title ?? undefined,
      started_at: facts.startedAt?.toISOString(),
      duration_seconds: facts.durationSeconds ?? undefined,
      purpose: facts.purpose,
      url: facts.url,
      scheduled_at: facts.scheduledAt === undefined ? undefined : (facts.scheduledAt?.toISOString() ?? null),
      direction: facts.direction,
      system: facts.system,
      scope: facts.scope,
      language: facts.language,
      media: facts.media,
      is_private: facts.isPrivate,
      host_id: facts.hostGongId ? userId(tenant, facts.hostGongId) : facts.hostGongId,
      longest_monologue_seconds: facts.longestMonologueSeconds,
      longest_customer_story_seconds: facts.longestCustomerStorySeconds,
      interactivity: facts.interactivity,
      patience: facts.patience,
      company_question_count: facts.companyQuestionCount,
      customer_question_count: facts.customerQuestionCount,
      brief: facts.brief,
      key_points: facts.keyPoints,
      next_steps: facts.nextSteps,
      outcome: facts.outcome,
      crm_references: facts.crmReferences,
      speakers: facts.speakers?.map(({ partyKey, gongUserId, seconds }) => ({
        partyId: partyId(tenant, gongCallId, partyKey),
        isOurs: gongUserId !== null,
        seconds,
      })),
    } satisfies Partial<CallRow>),
    tenant_id: tenant,
    id,
    gong_call_id: gongCallId,
  };
  const parties = facts.parties?.map(
    (party, position): PartyRow => ({
      tenant_id: tenant,
      id: partyId(tenant, gongCallId, party.key),
      call_id: id,
      position,
      name: party.name,
      email: party.email,
      title: party.title,
      phone: party.phone,
      affiliation: party.affiliation,
      speaker_key: party.speakerKey,
      gong_user_id: party.gongUserId && userId(tenant, party.gongUserId),
      is_host: false,
      talk_time_seconds: null,
      crm_references: party.crmReferences,
      is_erased: false,
    }),
  );
  return present({ call, parties, trackers: facts.trackers, topics: facts.topics });
}

function present<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}
