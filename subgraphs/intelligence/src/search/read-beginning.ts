import { type EntityManager, query, sql } from '@sophia/database';
import { type KnownSpace, selectSpaces } from '../embedding/spaces.ts';

/** What a search knows before it begins. */
export interface Beginning {
  /** Time of the database, by which passages are created, with all its digits. */
  readonly time: string;
  readonly spaces: readonly KnownSpace[];
}

/** Reads the time and the tenant's spaces in one statement. */
export async function readBeginning(em: EntityManager): Promise<Beginning> {
  const [row] = await query<Beginning>(
    em,
    sql`select now()::text as time, coalesce((select json_agg(spaces) from (${selectSpaces}) as spaces), '[]') as spaces`,
  );
  if (row === undefined) throw new Error('the database does not tell its time');
  return row;
}
