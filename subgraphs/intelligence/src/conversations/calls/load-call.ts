import { query, sql } from '@sophia/database';
import type { SubgraphContext } from '@sophia/subgraph-kit';
import { isDecisionMaker } from '../../facts/seniority.ts';
import { spokenByThem, spokenByUs } from '../../store/whose-words.ts';

/** What is counted in a call, for its quality, and who took part. */
export interface CallMeasures {
  /** True if somebody of the customer who decides took part; null if nobody's role or title is known. */
  readonly decisionMakers: boolean | null;
  readonly ourWords: number;
  readonly theirWords: number;
  readonly ourQuestions: number;
  readonly objections: number;
  readonly handledObjections: number;
  readonly customerSentiment: number | null;
  readonly startedAt: string;
  /** Sentences with promises and requests, in order. */
  readonly actionItems: readonly string[];
}

/** Loads the measures of a call; null for one without an analysed transcript. */
export const measuresOfCall = (ctx: SubgraphContext, callId: string): Promise<CallMeasures | null> =>
  ctx
    .loader<string, CallMeasures | null>('measuresOfCall', async (em, ids) => {
      const rows = await query<CallMeasures & { id: string }>(
        em,
        sql`select call.call_id as id, call.customer_sentiment as "customerSentiment", interaction.occurred_at as "startedAt",
           present.decision_makers as "decisionMakers", spoken.*, said.*
         from intelligence.call_analyses call
         join intelligence.interaction_analyses interaction
           on interaction.tenant_id = call.tenant_id and interaction.call_id = call.call_id
         cross join lateral (
           select coalesce(sum(word_count) filter (where ${spokenByUs('s')}), 0)::int as "ourWords",
             coalesce(sum(word_count) filter (where ${spokenByThem('s')}), 0)::int as "theirWords",
             coalesce(sum(question_count) filter (where ${spokenByUs('s')}), 0)::int as "ourQuestions"
           from intelligence.segment_analyses s where s.tenant_id = call.tenant_id and s.call_id = call.call_id
         ) as spoken
         cross join lateral (
           select count(*) filter (where 'OBJECTION' = any(k.kinds) and ${spokenByThem('s')})::int as objections,
             count(*) filter (where 'OBJECTION_HANDLED' = any(k.kinds))::int as "handledObjections",
             coalesce(array_agg(k.text order by s.start_ms, k.start_at) filter (where 'ACTION_ITEM' = any(k.kinds)), '{}')
               as "actionItems"
           from intelligence.key_sentences k
           join intelligence.segment_analyses s on s.tenant_id = k.tenant_id and s.segment_id = k.segment_id
           where k.tenant_id = call.tenant_id and k.call_id = call.call_id
         ) as said
         cross join lateral (
           select bool_or(${isDecisionMaker('known')}) filter (
             where known.decision_role is not null or known.seniority is not null
           ) as decision_makers
           from intelligence.call_parties party
           left join intelligence.gong_identities identity
             on identity.tenant_id = party.tenant_id and identity.identity_id = party.party_id
           left join intelligence.contact_facts contact
             on contact.tenant_id = party.tenant_id and contact.contact_id = identity.contact_id
           cross join lateral (
             select contact.decision_role, coalesce(party.seniority, contact.seniority) as seniority
           ) as known
           where party.tenant_id = call.tenant_id and party.call_id = call.call_id and party.affiliation = 'EXTERNAL'
         ) as present
         where call.call_id = any(${ids}::uuid[])`,
      );
      const byId = new Map(rows.map(({ id, ...measures }) => [id, measures]));
      return ids.map((id) => byId.get(id) ?? null);
    })
    .load(callId);
