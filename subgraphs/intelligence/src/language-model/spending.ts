import { type EntityManager, query, sql } from '@sophia/database';
import type { Purpose, Usage } from './language-model.ts';

/** Returns the tokens that the model has taken for the tenant on the day of this time (UTC). */
export async function spentOnDay(em: EntityManager, now: Date): Promise<number> {
  const [row] = await query<{ tokens: number }>(
    em,
    sql`select coalesce(sum(input_tokens + output_tokens), 0)::float as tokens from intelligence.language_model_usage
     where day = ${dayOf(now)}`,
  );
  return row?.tokens ?? 0;
}

/** Adds what a call took. To be called at once, because it is spent whatever becomes of the answer. */
export const addSpending = (
  em: EntityManager,
  { tenant, purpose, now }: { readonly tenant: string; readonly purpose: Purpose; readonly now: Date },
  { inputTokens, outputTokens }: Usage,
): Promise<unknown> =>
  query(
    em,
    sql`insert into intelligence.language_model_usage as used
       (tenant_id, day, purpose, calls, input_tokens, output_tokens)
     values (${tenant}, ${dayOf(now)}, ${purpose}, 1, ${inputTokens}, ${outputTokens})
     on conflict (tenant_id, day, purpose) do update set calls = used.calls + 1,
       input_tokens = used.input_tokens + excluded.input_tokens,
       output_tokens = used.output_tokens + excluded.output_tokens`,
  );

const dayOf = (now: Date): string => now.toISOString().slice(0, 10);
