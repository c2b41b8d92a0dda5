/** Rows with their JSON, so that it is made once. */
export interface Encoded<Row> {
  row: Row;
  json: string;
}

const maxRows = 1_000;
const maxCharacters = 4_000_000;

/** Parts rows so that each part is one parameter of one statement: bounded in rows and, as a row may hold a whole transcript, in size. */
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

/** A chunk as the one JSON array that `json_populate_recordset` and `json_to_recordset` take. */
export const jsonArray = (chunk: readonly Encoded<unknown>[]): string => `[${chunk.map(({ json }) => json).join(',')}]`;
