import { query, sql } from '@sophia/database';
import type { IngestRun } from '@sophia/ingest';
import { type Part, SourceApiError } from '@sophia/ingest/live';
import type { GongApi } from '../api/gong-api.ts';
import { fieldsOf, id } from '../ingest/read-values.ts';
import { isPrivate, RecordWriter } from '../ingest/record-writer.ts';

export interface Reading {
  readonly api: GongApi;
  readonly run: IngestRun;
  /** True if private calls are kept, without their content. */
  readonly keepsPrivate: boolean;
}

/** Most calls whose transcripts are asked for at once: a page of Gong. */
const callsAtOnce = 100;

/**
 * Reads a part of Gong into the tables that a load of files fills, by the same code. What cannot be used is refused and
 * the rest goes on. Throws SourceApiError if the part could not be read to its end.
 */
export async function readPart(reading: Reading, part: Part): Promise<void> {
  const read = part.range === null ? readUsers : readCalls;
  try {
    await read(reading, part);
  } catch (error) {
    // A cursor may have ended meanwhile, and then only a new first page helps.
    if (!(error instanceof CursorRefused)) throw error;
    await read(reading, part);
  }
  await reading.run.fixed(`${part.name}: `);
}

/** Gong refused a page after the first. */
class CursorRefused extends SourceApiError {}

async function readUsers({ api, run }: Reading, { name }: Part): Promise<void> {
  const writer = new RecordWriter(run);
  for await (const { records, place } of numbered(api.users(), `${name}: page`))
    for (const [index, value] of records.entries())
      await writer.add({ kind: 'user', place, value }, locatorOf(name, value, `${place}[${index}]`));
  await writer.end();
}

async function readCalls(reading: Reading, { name, range }: Part): Promise<void> {
  if (range === null) return;
  const writer = new RecordWriter(reading.run);
  for await (const { records, place } of numbered(reading.api.calls(range), `${name}: page`))
    await writeCalls(reading, writer, records, { of: name, place });
  await writer.end();
}

/** Where records stand, for the locators of those that cannot be used. */
interface Place {
  readonly of: string;
  readonly place: string;
}

/** Writes calls and their transcripts. Private calls that are not known are passed over, if these are not kept. */
export async function writeCalls(
  { api, run, keepsPrivate }: Reading,
  writer: RecordWriter,
  calls: readonly unknown[],
  { of, place }: Place,
): Promise<void> {
  const known = keepsPrivate ? undefined : await knownAmong(run, calls.filter(isPrivate).map(callIdOf));
  const open: string[] = [];
  for (const [index, value] of calls.entries()) {
    const callId = callIdOf(value);
    const locator = locatorOf(of, value, `${place}[${index}]`);
    // One that was not private before loses its content.
    if (isPrivate(value) && known && !(callId !== null && known.has(callId))) {
      run.passOver(locator, 'private calls are left out (GONG_PRIVATE_CALLS)');
      continue;
    }
    if (callId !== null && !isPrivate(value)) open.push(callId);
    await writer.add({ kind: 'call', place, value }, locator);
  }
  for (let first = 0; first < open.length; first += callsAtOnce) {
    const ids = open.slice(first, first + callsAtOnce);
    for await (const { records } of numbered(api.transcripts(ids), place))
      for (const value of records) await writer.add({ kind: 'transcript', place, value }, locatorOf(of, value, place));
  }
}

async function* numbered(pages: AsyncGenerator<{ readonly records: readonly unknown[] }>, what: string) {
  let number = 0;
  try {
    for await (const { records } of pages) {
      number += 1;
      yield { records, place: `${what} ${number}` };
    }
  } catch (error) {
    if (error instanceof SourceApiError && error.failure === 'refused' && number > 0)
      throw new CursorRefused(error.message, error);
    throw error;
  }
}

async function knownAmong(run: IngestRun, ids: readonly (string | null)[]): Promise<ReadonlySet<string>> {
  const wanted = ids.filter((each) => each !== null);
  if (wanted.length === 0) return new Set();
  const rows = await run.database.transaction(
    run.tenant,
    (em) =>
      query<{ id: string }>(
        em,
        sql`select gong_call_id as id from gong.gong_calls where gong_call_id = any(${wanted}::text[])`,
      ),
    { readOnly: true },
  );
  return new Set(rows.map((row) => row.id));
}

/** Returns Gong's id of a user, a call or a transcript. */
function callIdOf(value: unknown): string | null {
  const { metaData, id: own, callId } = fieldsOf(value);
  return id(fieldsOf(metaData).id) ?? id(own) ?? id(callId);
}

const locatorOf = (part: string, value: unknown, place: string): string => {
  const gongId = callIdOf(value);
  return gongId === null ? place : `${part}: ${gongId}`;
};
