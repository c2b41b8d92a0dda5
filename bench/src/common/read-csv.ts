import { createReadStream } from 'node:fs';
import { openCsv } from '@sophia/ingest';

/** Reads the rows of a CSV file with a header, by column. */
export async function readCsv(path: string): Promise<Record<string, string>[]> {
  const csv = await openCsv(async () => createReadStream(path));
  const rows: Record<string, string>[] = [];
  for await (const { values } of csv.rows()) {
    rows.push(Object.fromEntries(csv.header.map((name, n) => [name, values[n] ?? ''])));
  }
  return rows;
}
