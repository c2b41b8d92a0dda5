import { query, sql } from '@sophia/database';
import { badUserInput, type SubgraphContext } from '@sophia/subgraph-kit';
import { callTalk } from '../facts/call-talk.ts';
import type { CallSentimentPart, CallTalk } from '../generated/resolvers.ts';
import { spokenByThem, spokenByUs } from '../store/whose-words.ts';

/** Loads how people talked in a call; null without an analysed transcript. */
export const talkOfCall = (ctx: SubgraphContext, callId: string): Promise<CallTalk | null> =>
  ctx
    .loader<string, CallTalk | null>('talkOfCall', async (em, ids) => {
      const rows = await query<CallTalk & { id: string }>(
        em,
        sql`select talk.call_id as id, talk.talk_ratio as "talkRatio", talk.switches,
           talk.switches_per_minute as "switchesPerMinute",
           talk.longest_monologue_ms / 1000.0::float8 as "longestMonologueSeconds",
           talk.longest_story_ms / 1000.0::float8 as "longestStorySeconds",
           talk.our_questions as "ourQuestions", talk.their_questions as "theirQuestions"
         from (${callTalk(sql`c.call_id = any(${ids}::uuid[])`)}) talk`,
      );
      const byId = new Map(rows.map(({ id, ...talk }) => [id, talk]));
      return ids.map((id) => byId.get(id) ?? null);
    })
    .load(callId);

const mostParts = 100;

/** Loads the sentiment of both sides along a call, in parts of the same length. */
export async function sentimentAlongCall(
  ctx: SubgraphContext,
  callId: string,
  parts: number,
): Promise<CallSentimentPart[]> {
  if (parts < 1 || parts > mostParts) throw badUserInput('parts', `expected 1 to ${mostParts}, got ${parts}`);
  return ctx
    .loader<string, CallSentimentPart[]>(`sentimentAlongCall ${parts}`, async (em, ids) => {
      const rows = await query<CallSentimentPart & { id: string }>(
        em,
        sql`with sentences as (
             select s.call_id, s.start_ms, s.role, s.sentiment, s.word_count,
               max(greatest(s.end_ms, s.start_ms + 1)) over (partition by s.call_id) as length_ms
             from intelligence.segment_analyses s
             where s.call_id = any(${ids}::uuid[]) and s.sentiment is not null
           )
           select call_id as id, (part * length_ms::bigint / ${parts})::int as "startMilliseconds",
             ((part + 1) * length_ms::bigint / ${parts})::int as "endMilliseconds",
             round((sum(sentiment * word_count) filter (where ${spokenByThem('sentences')})
               / nullif(sum(word_count) filter (where ${spokenByThem('sentences')}), 0))::numeric, 2)::float8 as customer,
             round((sum(sentiment * word_count) filter (where ${spokenByUs('sentences')})
               / nullif(sum(word_count) filter (where ${spokenByUs('sentences')}), 0))::numeric, 2)::float8 as ours
           from sentences
           cross join lateral (
             select least(${parts} - 1, start_ms::bigint * ${parts} / length_ms)::bigint as part
           ) as place
           group by call_id, part, length_ms order by call_id, part`,
      );
      const byCall = Map.groupBy(rows, ({ id }) => id);
      return ids.map((id) => (byCall.get(id) ?? []).map(({ id: _, ...part }) => part));
    })
    .load(callId);
}
