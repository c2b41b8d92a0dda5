import { Readable } from 'node:stream';
import { jsonItems, UnusableInputError } from '@sophia/ingest';
import { z } from 'zod';

/** Lists of Gong's answers. */
export type ListName = 'users' | 'calls' | 'callTranscripts';

export interface Page {
  readonly records: readonly unknown[];
  /** Leads to the next page; null on the last one. */
  readonly cursor: string | null;
}

const pagingForm = z.looseObject({ cursor: z.string().nullish() });
const errorForm = z.array(z.coerce.string());

/** Reads a page of a list, ids with all their digits. Throws UnusableInputError for something else. */
export async function readPage(list: ListName, text: string): Promise<Page> {
  const records: unknown[] = [];
  let paging: unknown;
  for await (const { key, index, value } of jsonItems(streamOf(text), { lists: [list], fields: ['records'] })) {
    if (key === 'records') paging = value;
    else if (key === list && index !== null) records.push(value);
    else throw new UnusableInputError('is a bare list');
  }
  // Some answers have no paging information; one without records either is of another kind.
  if (paging === undefined || paging === null) {
    if (records.length === 0) throw new UnusableInputError(`has neither ${list} nor paging information`);
    return { records, cursor: null };
  }
  const parsed = pagingForm.safeParse(paging);
  if (!parsed.success) throw new UnusableInputError('has paging information of another form');
  return { records, cursor: parsed.data.cursor || null };
}

/** Returns what Gong says is wrong, in one line; empty if it does not say. */
export function reasonsIn(text: string): string {
  try {
    const parsed = errorForm.safeParse((JSON.parse(text) as { errors?: unknown }).errors);
    return (parsed.data ?? []).join('; ').replaceAll(/\s+/g, ' ').slice(0, 200);
  } catch {
    return '';
  }
}

const streamOf = (text: string) => Readable.from([Buffer.from(text)], { objectMode: false });
