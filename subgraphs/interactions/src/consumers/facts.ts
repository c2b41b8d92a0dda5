import { type EntityManager, upsert } from '@sophia/database';

/**
 * Writes facts about other subgraphs' records.
 *
 * @returns the rows that are new or differ in one of `links`, the columns that decide the links of interactions. Other
 * columns, such as names, are read for each query, so a new name relinks nothing.
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
