import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { query, type Sql, sql } from './query.ts';

const rowsOfPiece = 2_000;

/**
 * Runs a select in the transaction of `em` and returns its rows in pieces, all as of the same moment. Other work of the
 * process runs between them: the rows of a hundred thousand records at once would keep it waiting.
 */
export async function* inPieces<Row>(em: EntityManager, select: Sql): AsyncGenerator<Row[], void, undefined> {
  const cursor = sql.ref(`rows_${randomUUID().replaceAll('-', '')}`);
  await query(em, sql`declare ${cursor} no scroll cursor for ${select}`);
  for (;;) {
    const rows = await query<Row>(em, sql`fetch ${sql.lit(rowsOfPiece)} from ${cursor}`);
    if (rows.length > 0) yield rows;
    if (rows.length < rowsOfPiece) break;
  }
  await query(em, sql`close ${cursor}`);
}
