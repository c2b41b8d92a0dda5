import { loadOne, type SubgraphContext } from '@sophia/subgraph-kit';
import { GongCall, type GongCallRow } from '../entities/gong-call.ts';

/** The call that a party or a sentence belongs to: neither is ever without. */
export async function loadCallOf(ctx: SubgraphContext, { callId }: { callId: string }): Promise<GongCallRow> {
  const call = await loadOne<GongCallRow>(ctx, GongCall, callId);
  if (!call) throw new Error(`the call ${callId} is gone, and what belongs to it is not`);
  return call;
}
