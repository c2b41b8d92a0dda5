import { query, sql } from '@sophia/database';
import type { SubgraphContext } from '@sophia/subgraph-kit';
import { AccountDeparture, type AccountDepartureRow } from '../entities/account-departure.ts';
import type { Factor } from '../entities/score.ts';
import { ScoreOverride, type ScoreOverrideRow } from '../entities/score-override.ts';

/** Loads the override of a score that counts now. */
export const overrideOf = (ctx: SubgraphContext, scoreId: string): Promise<ScoreOverrideRow | null> =>
  ctx
    .loader<string, ScoreOverrideRow | null>('overrideOf', async (em, ids) => {
      const rows = await em.find(ScoreOverride, { scoreId: { $in: [...ids] }, until: { $gt: ctx.clock.now() } });
      const found = new Map(rows.map((row) => [row.scoreId, row]));
      return ids.map((id) => found.get(id) ?? null);
    })
    .load(scoreId);

/** Loads the record that an account left. */
export const departureOf = (ctx: SubgraphContext, accountId: string): Promise<AccountDepartureRow | null> =>
  ctx
    .loader<string, AccountDepartureRow | null>('departureOf', async (em, ids) => {
      const rows = await em.find(AccountDeparture, { accountId: { $in: [...ids] } });
      const found = new Map(rows.map((row) => [row.accountId, row]));
      return ids.map((id) => found.get(id) ?? null);
    })
    .load(accountId);

/** Place of a score among all of its kind and type of subject. */
export interface Rank {
  readonly rank: number;
  readonly of: number;
}

/** Loads the rank of a score. */
export const rankOf = (ctx: SubgraphContext, scoreId: string): Promise<Rank> =>
  ctx
    .loader<string, Rank>('rankOf', async (em, ids) => {
      const rows = await query<Rank & { id: string }>(
        em,
        sql`with wanted as (
           select distinct subject_type, kind from intelligence.scores where id = any(${ids}::uuid[])
         )
         select * from (
           select id, rank() over (lists order by value desc)::int as rank, count(*) over lists::int as of
           from intelligence.scores join wanted using (subject_type, kind)
           window lists as (partition by subject_type, kind)
         ) ranked where id = any(${ids}::uuid[])`,
      );
      const ranks = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => ranks.get(id) ?? { rank: 1, of: 1 });
    })
    .load(scoreId);

/** A score of an earlier day, with what it was made of. */
export interface EarlierScore {
  readonly computedAt: Date;
  readonly value: number;
  readonly baseline: number;
  readonly factors: readonly Factor[];
  readonly model: string;
  readonly modelVersion: string;
}

/** Loads the latest score of a day that is at least `days` before the current one, if its factors were kept. */
export const earlierScore = (ctx: SubgraphContext, scoreId: string, days: number): Promise<EarlierScore | null> =>
  ctx
    .loader<string, EarlierScore | null>(`earlierScore ${days}`, async (em, ids) => {
      const rows = await query<Omit<EarlierScore, 'computedAt'> & { id: string; computed_at: string }>(
        em,
        sql`select s.id, h.computed_at, h.value, h.baseline, h.factors, h.model, h.model_version as "modelVersion"
         from intelligence.scores s
         cross join lateral (
           select * from intelligence.score_history h
           where h.score_id = s.id and h.computed_at <= s.computed_at - make_interval(days => ${days}::int)
           order by h.day desc limit 1
         ) h
         where s.id = any(${ids}::uuid[]) and h.factors is not null`,
      );
      const found = new Map(
        rows.map(({ computed_at, ...row }) => [row.id, { ...row, computedAt: new Date(computed_at) }]),
      );
      return ids.map((id) => found.get(id) ?? null);
    })
    .load(scoreId);
