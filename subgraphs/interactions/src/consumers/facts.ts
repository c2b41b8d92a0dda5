import { type EntityManager, upsert } from '@sophia/database';

/**
 * Writes what is known of other subgraphs' records.
 *
 * @returns the rows that are new or differ in one of `links`: the columns that interactions' links follow from. The
 * others, such as names, are read when they are shown, so that a new name moves no interaction.
 */
export async function upsertFacts<Row extends object>(
  em: EntityManager,
  table: string,
  rows: readonly Row[],
  { key, links }: { key: readonly (keyof Row & string)[]; links: readonly (keyof Row & string)[] },
): Promise<Row[]> {
  const { inserted, changed } = await upsert(em, `interactions.${table}`, rows, { key, update: links });
  await upsert(em, `interactions.${table}`, rows, { key });
  return [...inserted, ...changed];
}
