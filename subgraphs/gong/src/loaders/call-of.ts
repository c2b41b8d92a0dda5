import { loadOne, type SubgraphContext } from '@sophia/subgraph-kit';
import { GongCall, type GongCallRow } from '../entities/gong-call.ts';

/** Loads the call of a party or a sentence. Throws when it is missing, which the foreign key rules out. */
export async function loadCallOf(ctx: SubgraphContext, { callId }: { callId: string }): Promise<GongCallRow> {
  const call = await loadOne<GongCallRow>(ctx, GongCall, callId);
  if (!call) throw new Error(`the call ${callId} is missing, but a part of it exists`);
  return call;
}
