import { z } from 'zod';
import { type PastRun, sampleTenant } from '../sample/sample-data.ts';

const answerSchema = z.object({
  data: z.object({ sourceSyncs: z.object({ nodes: z.array(z.object({ name: z.string(), state: z.string() })) }) }),
});

/** Reads the newest hundred runs from the interactions subgraph. */
export async function pastRuns(interactionsUrl: string): Promise<PastRun[]> {
  const response = await fetch(interactionsUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-sophia-tenant': sampleTenant },
    body: JSON.stringify({ query: '{ sourceSyncs(first: 100) { nodes { name state } } }' }),
    signal: AbortSignal.timeout(5_000),
  });
  return answerSchema.parse(await response.json()).data.sourceSyncs.nodes;
}
