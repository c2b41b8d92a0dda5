import type { TypedDocumentString } from '../generated/graphql.ts';
import { streams } from './streams.ts';

/**
 * Lets the server write a list to a CSV file, whole and audited, and tells how many rows it has so far. Returns the address of
 * the complete file. An export that is not waited for any more is cancelled.
 */
export async function exportCsv<Variables>(
  document: TypedDocumentString<unknown, Variables>,
  variables: Variables,
  onRows: (rows: number) => void,
  signal: AbortSignal,
): Promise<{ readonly file: string; readonly rows: number }> {
  const { exports } = streams;
  const query: string = document.toString();
  // Whoever leaves meanwhile must know what to cancel.
  const { id } = await exports.start<unknown, unknown>(query, variables, { format: 'csv' });
  try {
    const { rows } = await exports.wait(id, { signal, onProgress: (so) => onRows(so.rows) });
    return { file: `/exports/${id}/rows`, rows };
  } catch (error) {
    // If that fails, the file is removed after a day.
    if (signal.aborted) await exports.cancel(id);
    throw error;
  }
}
