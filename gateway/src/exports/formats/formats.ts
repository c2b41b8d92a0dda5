import { csv } from './csv.ts';
import type { RowFormat } from './row-format.ts';

const jsonLines: RowFormat = {
  contentType: 'application/jsonl; charset=utf-8',
  writer: () => ({ head: '', line: (row) => `${JSON.stringify(row)}\n` }),
};

/** By the ending of the file's name. */
export const rowFormats = { jsonl: jsonLines, csv } as const satisfies Record<string, RowFormat>;

export type FormatName = keyof typeof rowFormats;

export const formatNames = Object.keys(rowFormats) as [FormatName, ...FormatName[]];
