import { query, sql } from '@sophia/database';
import type { SubgraphContext } from '@sophia/subgraph-kit';
import type { PracticeOutcome } from '../actions/past/count-practices.ts';
import type { PracticeName } from '../actions/past/practices.ts';
import {
  ActionDecision,
  type ActionDecisionRow,
  NextBestAction,
  type NextBestActionRow,
} from '../entities/next-best-action.ts';

/** Actions of an interaction at most. */
const longestList = 5;

/** Loads what a person decided about an action. */
export const decisionOf = (ctx: SubgraphContext, actionId: string): Promise<ActionDecisionRow | null> =>
  ctx
    .loader<string, ActionDecisionRow | null>('decisionOf', async (em, ids) => {
      const rows = await em.find(ActionDecision, { actionId: { $in: [...ids] } }, { refresh: true });
      const found = new Map(rows.map((row) => [row.actionId, row]));
      return ids.map((id) => found.get(id) ?? null);
    })
    .load(actionId);

/** Loads how deals fared with and without a practice; null before it was counted. */
export const outcomeOf = (ctx: SubgraphContext, practice: PracticeName): Promise<PracticeOutcome | null> =>
  ctx
    .loader<string, PracticeOutcome | null>('outcomeOf', async (em, names) => {
      const rows = await query<PracticeOutcome>(
        em,
        sql`select practice, with_deals, with_won, without_deals, without_won from intelligence.practice_outcomes
         where practice = any(${names}::text[])`,
      );
      const found = new Map<string, PracticeOutcome>(rows.map((row) => [row.practice, row]));
      return names.map((name) => found.get(name) ?? null);
    })
    .load(practice);

/** Loads the first actions that an interaction leads to, those that nobody has hidden. */
export const actionsOfInteraction = (ctx: SubgraphContext, id: string): Promise<readonly NextBestActionRow[]> =>
  ctx
    .loader<string, readonly NextBestActionRow[]>('actionsOfInteraction', async (em, ids) => {
      const rows = await query<{ id: string; interaction: string }>(
        em,
        sql`select a.id, a.interaction_id as interaction from intelligence.next_best_actions a
         left join intelligence.action_decisions d on d.tenant_id = a.tenant_id and d.action_id = a.id
         where a.interaction_id = any(${ids}::uuid[])
           and coalesce(d.hidden_until <= ${ctx.clock.now().toISOString()}::timestamptz, true)
         order by a.priority desc, a.id`,
      );
      const actions = await em.find(NextBestAction, { id: { $in: rows.map((row) => row.id) } });
      const byId = new Map(actions.map((action) => [action.id, action]));
      const found = Map.groupBy(rows, ({ interaction }) => interaction);
      return ids.map((each) => (found.get(each) ?? []).slice(0, longestList).flatMap((row) => byId.get(row.id) ?? []));
    })
    .load(id);
