import { query, sql } from '@sophia/database';
import type { SubgraphContext } from '@sophia/subgraph-kit';
import { spokenByThem, spokenByUs } from '../../store/whose-words.ts';

/** Milliseconds before and after a sentence within which others count for it. */
const aroundMs = 60_000;
/** What the engagement counts: the customer's share of the words, and their questions. */
const weights = { words: 0.7, questions: 0.3 } as const;
const fullShare = 0.5;
const manyQuestions = 2;

interface Spoken {
  readonly ourWords: number;
  readonly theirWords: number;
  readonly theirQuestions: number;
}

/** Loads how much the customer takes part around a sentence of a call; null unless both sides are known to speak in it. */
export const engagementAround = (ctx: SubgraphContext, segmentId: string): Promise<number | null> =>
  ctx
    .loader<string, number | null>('engagementAround', async (em, ids) => {
      const rows = await query<Spoken & { id: string }>(
        em,
        sql`select id, "ourWords", "theirWords", "theirQuestions" from (
           select segment_id as id,
             coalesce(sum(word_count) filter (where is_ours) over around, 0)::int as "ourWords",
             coalesce(sum(word_count) filter (where is_theirs) over around, 0)::int as "theirWords",
             coalesce(sum(question_count) filter (where is_theirs) over around, 0)::int as "theirQuestions",
             bool_or(is_ours) over whole and bool_or(is_theirs) over whole as both_speak
           from intelligence.segment_analyses s
           cross join lateral (select ${spokenByUs('s')} as is_ours, ${spokenByThem('s')} as is_theirs) as side
           where call_id in (
             select call_id from intelligence.segment_analyses where segment_id = any(${ids}::uuid[])
           )
           window whole as (partition by tenant_id, call_id),
             around as (whole order by start_ms range between ${aroundMs}::int preceding and ${aroundMs}::int following)
         ) as spoken
         where both_speak and id = any(${ids}::uuid[])`,
      );
      const byId = new Map(rows.map(({ id, ...spoken }) => [id, engagementOf(spoken)]));
      return ids.map((id) => byId.get(id) ?? null);
    })
    .load(segmentId);

function engagementOf({ ourWords, theirWords, theirQuestions }: Spoken): number | null {
  const words = ourWords + theirWords;
  if (words === 0) return null;
  const share = Math.min(1, theirWords / words / fullShare);
  const asked = Math.min(1, theirQuestions / manyQuestions);
  return Number((weights.words * share + weights.questions * asked).toFixed(2));
}
