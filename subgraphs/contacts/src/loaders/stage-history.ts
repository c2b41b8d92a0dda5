import { query, sql } from '@sophia/database';
import type { SubgraphContext } from '@sophia/subgraph-kit';

/** A deal's move into a stage. */
export interface StageChange {
  fromStage: string | null;
  stage: string;
  changedAt: Date;
  amount: string | null;
  currency: string | null;
}

interface Row {
  deal_id: string;
  from_stage: string | null;
  stage: string;
  changed_at: string;
  amount: string | null;
  currency: string | null;
}

const maxChanges = 100;

/** Loads the latest moves of a deal, oldest first. Sources give states at times; equal neighbours are not a move. */
export function loadStageHistory(ctx: SubgraphContext, dealId: string): Promise<StageChange[]> {
  return ctx
    .loader<string, StageChange[]>('stage history', async (em, ids) => {
      const rows = await query<Row>(
        em,
        sql`select deal_id, coalesce(previous, from_stage) as from_stage, stage, changed_at, amount::text, currency
         from (
           select *, row_number() over (partition by deal_id order by changed_at desc, id desc) as place from (
             select *, lag(stage) over (partition by deal_id order by changed_at, id) as previous
             from contacts.deal_stage_changes where deal_id = any(${ids}::uuid[]) and not is_deleted
           ) moment where previous is distinct from stage
         ) move where place <= ${maxChanges} order by changed_at, id`,
      );
      const byDeal = Map.groupBy(rows, (row) => row.deal_id);
      return ids.map((id) => (byDeal.get(id) ?? []).map(toChange));
    })
    .load(dealId);
}

const toChange = ({ from_stage, stage, changed_at, amount, currency }: Row): StageChange => ({
  fromStage: from_stage,
  stage,
  changedAt: new Date(changed_at),
  amount,
  currency,
});
