import type { IngestRun } from '@sophia/ingest';
import { Fields, PassedOver, type Reading, RowError } from './columns/fields.ts';
import type { Row } from './tables/shape.ts';
import { shapeOf } from './tables/shapes.ts';

/**
 * Converts a row of a table, of a file or of a database. Null for one that cannot be used, which is refused, and for one
 * that is no record of this graph.
 */
export async function readRow(
  reading: Reading,
  values: readonly string[],
  locator: string,
  run: IngestRun,
): Promise<Row | null> {
  const { table } = reading.mapping;
  const { tenant, isSample } = run;
  const fields = new Fields(reading, values);
  try {
    fields.checkRequired();
    const row = shapeOf(table).read(fields, { tenant, isSample, source: table.source, namespace: table.namespace });
    for (const { reason, value } of fields.defects) run.defect(locator, reason, value);
    return row;
  } catch (error) {
    if (error instanceof PassedOver) {
      run.passOver(locator, error.message);
      return null;
    }
    if (!(error instanceof RowError)) throw error;
    await run.refuse(locator, error.message, recordOf(reading, values));
    return null;
  }
}

/** The row by column name, for the list of refused records. */
export const recordOf = ({ mapping: { header } }: Reading, values: readonly string[]): Record<string, string> =>
  Object.fromEntries(header.map((name, index) => [name, values[index] ?? '']));
