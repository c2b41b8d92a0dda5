import { freePortRange } from '@sophia/testing/free-ports';

/** Finds free ports and returns them as settings for a `start`. */
export async function freePorts() {
  const first = await freePortRange(8);
  return { PORT: String(first), SUBGRAPH_PORT: String(first + 1), DATABASE_PORT: String(first + 7) };
}
