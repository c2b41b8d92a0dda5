import { type EntityManager, query, sql } from '@sophia/database';
import type { EventData } from '@sophia/events';
import { isoTime } from '@sophia/subgraph-kit';

/** A deal's move into a stage. */
export type StageMove = NonNullable<EventData<'deal.changed'>['stageMoves']>[number];

interface Row {
  deal_id: string;
  from_stage: string | null;
  stage: string;
  changed_at: string;
  amount: string | null;
  currency: string | null;
}

const mostMoves = 100;

/** Loads the latest moves of deals, oldest first. Sources give states at times; equal neighbours are not a move. */
export async function loadStageMoves(
  em: EntityManager,
  dealIds: readonly string[],
): Promise<ReadonlyMap<string, StageMove[]>> {
  const rows = await query<Row>(
    em,
    sql`select deal_id, coalesce(previous, from_stage) as from_stage, stage, changed_at, amount::text, currency
     from (
       select *, row_number() over (partition by deal_id order by changed_at desc, id desc) as place from (
         select *, lag(stage) over (partition by deal_id order by changed_at, id) as previous
         from contacts.deal_stage_changes where deal_id = any(${dealIds}::uuid[]) and not is_deleted
       ) moment where previous is distinct from stage
     ) move where place <= ${mostMoves} order by changed_at, id`,
  );
  const byDeal = new Map<string, StageMove[]>();
  for (const { deal_id, from_stage, stage, changed_at, amount, currency } of rows) {
    const moves = byDeal.get(deal_id) ?? [];
    moves.push({ fromStage: from_stage, stage, changedAt: isoTime(changed_at), amount, currency });
    byDeal.set(deal_id, moves);
  }
  return byDeal;
}
