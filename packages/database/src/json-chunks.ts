/** A row with its JSON, which is created once. */
export interface Encoded<Row> {
  row: Row;
  json: string;
}

const maxRows = 1_000;
const maxCharacters = 4_000_000;

/**
 * Splits rows into chunks, each for one parameter of a statement. A chunk is bounded in rows and in characters, because
 * a single row may hold a whole transcript.
 */
export function* jsonChunks<Row>(rows: Iterable<Encoded<Row>>): Generator<Encoded<Row>[]> {
  let chunk: Encoded<Row>[] = [];
  let characters = 0;
  for (const row of rows) {
    if (chunk.length === maxRows || (chunk.length > 0 && characters + row.json.length > maxCharacters)) {
      yield chunk;
      chunk = [];
      characters = 0;
    }
    chunk.push(row);
    characters += row.json.length;
  }
  if (chunk.length > 0) yield chunk;
}

/** Joins a chunk to a JSON array for `json_populate_recordset` or `json_to_recordset`. */
export const jsonArray = (chunk: readonly Encoded<unknown>[]): string => `[${chunk.map(({ json }) => json).join(',')}]`;
