import { query, sql } from '@sophia/database';
import { type TextEngine, undefinedIfAway, type VectorSpace } from '@sophia/text-engines';
import { dot } from '../common/dot.ts';
import type { OutsideTransaction } from '../services/services.ts';
import { spaceId } from '../vectors/space-id.ts';
import { embeddedText, readPassages } from './read-passages.ts';

/** Vectors of one text by one model differ less, whatever it runs on. Those of another model have nothing in common. */
const leastSimilarity = 0.9;
const compared = 3;

/**
 * True if a service has another model than the one that made the vectors of a space, under the same name and version: many
 * servers call every model version 1. Embeds the passages that were embedded first once more: later ones may
 * already be by the other model.
 */
export async function hasChanged(
  engine: TextEngine,
  space: VectorSpace,
  {
    database,
    tenant,
    services: { vectors },
    signal,
  }: OutsideTransaction & { readonly tenant: string; readonly signal: AbortSignal },
): Promise<boolean> {
  const { store } = vectors;
  if (engine.kind !== 'REMOTE' || store === undefined) return false;
  const passages = await database.transaction(
    tenant,
    async (em) => {
      const rows = await query<{ id: string; digest: string }>(
        em,
        sql`select passage_id as id, text_digest as digest from intelligence.passage_embeddings
          where space_id = ${spaceId(space)} and has_vector order by embedded_at, passage_id limit ${compared}`,
      );
      const digests = new Map(rows.map(({ id, digest }) => [id, digest]));
      const read = await readPassages(em, [...digests.keys()]);
      return read.filter(({ id, digest }) => digests.get(id) === digest);
    },
    { readOnly: true },
  );
  if (passages.length === 0) return false;
  const texts = passages.map(embeddedText);
  const made = await engine.embed(texts, { role: 'PASSAGE', signal }).catch(undefinedIfAway);
  if (made === undefined || spaceId(made.space) !== spaceId(space)) return false;
  const ids = passages.map(({ id }) => id);
  const kept = await store.vectorsOf(tenant, space, ids, { signal });
  const pairs = passages.flatMap(({ id }, place) => {
    const [before, now] = [kept.get(id), made.vectors[place]];
    return before && now ? [dot(before, now)] : [];
  });
  return pairs.filter((similarity) => similarity < leastSimilarity).length > pairs.length / 2;
}
