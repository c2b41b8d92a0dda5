import { freePortRange } from '@sophia/testing/free-ports';
import { subgraphNames } from '../../src/common/programs.ts';

/** Finds free ports and returns them as settings for a `start`. */
export async function freePorts() {
  // One more than there are, for a test that adds a subgraph.
  const subgraphs = subgraphNames.length + 1;
  const first = await freePortRange(subgraphs + 2);
  return { PORT: String(first), SUBGRAPH_PORT: String(first + 1), DATABASE_PORT: String(first + 1 + subgraphs) };
}
