import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, type RawBuilder, sql } from 'kysely';

export { sql };

/** A statement, or a part of one, with its parameters. */
export type Sql = RawBuilder<unknown>;

/**
 * Runs one statement, `` sql`select … where id = ${id}` ``, in the transaction of `em` and returns its rows. Values in
 * it become parameters, which are sent apart from the text. Timestamps come as text.
 */
export async function query<Row>(em: EntityManager, statement: Sql): Promise<Row[]> {
  const { rows } = await statement.execute(em.getKysely());
  return rows as Row[];
}

/** The same for a statement whose text is put together, for any table or by a test; its parameters are $1, $2 … */
export async function queryText<Row>(
  em: EntityManager,
  text: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  const { rows } = await em.getKysely().executeQuery<Row>(CompiledQuery.raw(text, [...parameters]));
  return rows;
}
