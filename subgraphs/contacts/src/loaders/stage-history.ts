import type { SubgraphContext } from '@sophia/subgraph-kit';
import { loadStageMoves, type StageMove } from '../deals/stage-moves.ts';

/** A deal's move into a stage. */
export type StageChange = Omit<StageMove, 'changedAt'> & { changedAt: Date };

/** Loads the latest moves of a deal, oldest first. */
export function loadStageHistory(ctx: SubgraphContext, dealId: string): Promise<StageChange[]> {
  return ctx
    .loader<string, StageChange[]>('stage history', async (em, ids) => {
      const moves = await loadStageMoves(em, ids);
      return ids.map((id) => (moves.get(id) ?? []).map((move) => ({ ...move, changedAt: new Date(move.changedAt) })));
    })
    .load(dealId);
}
