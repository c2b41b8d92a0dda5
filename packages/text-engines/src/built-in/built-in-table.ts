import { readWordTable, type WordTable } from './word-table.ts';

/** The table of words that is part of the package. */
export const builtInTable = new URL('table.bin', import.meta.url);

let reading: Promise<WordTable> | undefined;

/** Reads this table, once for the whole process. Its rows are also a list of frequent English words. */
export function readBuiltInTable(): Promise<WordTable> {
  reading ??= readWordTable(builtInTable);
  return reading;
}
