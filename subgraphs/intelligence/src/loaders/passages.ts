import { isUuid, type SubgraphContext } from '@sophia/subgraph-kit';
import { type FoundPassage, readFound } from '../search/read-found.ts';

const key = Symbol('passages');

/** Loads a passage by id; null if there is none. */
export async function passageOf(ctx: SubgraphContext, id: string): Promise<FoundPassage | null> {
  if (!isUuid(id)) return null;
  return ctx
    .loader(key, async (em, ids: readonly string[]) => {
      const found = await readFound(em, ids);
      return ids.map((each) => found.get(each) ?? null);
    })
    .load(id.toLowerCase());
}
