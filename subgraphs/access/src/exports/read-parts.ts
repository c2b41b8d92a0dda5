import { type EntityManager, query, sql } from '@sophia/database';

interface Part {
  readonly at: number;
  readonly bytes: number;
  readonly content: string;
}

/** Most parts that are read at once. */
const atOnce = 8;

/** Returns parts of a file, the first of which holds the byte at `offset`. */
export const readParts = (em: EntityManager, id: string, offset: number): Promise<Part[]> =>
  query<Part>(
    em,
    sql`select at_byte as at, bytes, replace(encode(content, 'base64'), chr(10), '') as content from access.export_parts
        where export_id = ${id} and at_byte >= (
          select max(at_byte) from access.export_parts where export_id = ${id} and at_byte <= ${offset}
        )
        order by at_byte limit ${atOnce}`,
  );
