import type { Readable } from 'node:stream';
import { jsonItems } from '@sophia/ingest';
import type { Page, PageChains } from './page-chains.ts';
import { type Fields, fieldsOf, id, isFields, listOf, text } from './read-values.ts';

type RecordKind = 'user' | 'call' | 'transcript';

export interface PageRecord {
  kind: RecordKind | 'test delivery' | 'unknown';
  /** Place in the file: `calls[3]`, or `[3]` in a bare list. */
  place: string;
  value: unknown;
}

/** Keys of the lists in Gong's responses. */
const lists = { users: 'user', calls: 'call', callTranscripts: 'transcript' } as const satisfies Record<
  string,
  RecordKind
>;

/** Keys of responses that hold a single record. */
const singles = ['user', 'call'] as const satisfies RecordKind[];

/** Keys of a file without a list: one call, one transcript, or a webhook's delivery. */
const parts = [
  'metaData',
  'context',
  'parties',
  'content',
  'interaction',
  'callId',
  'callid',
  'transcript',
  'callData',
  'isTest',
];

/** Thrown for a file without Gong records, or with an error that Gong returned. */
export class NoGongPageError extends Error {}

/**
 * Yields the records of a file: a list response, a bare list or a single record, recognised by their keys. Adds the
 * page's position to `chains`. Throws NoGongPageError at the end when no record was Gong's.
 */
export async function* pageRecords(input: Readable, path: string, chains: PageChains): AsyncGenerator<PageRecord> {
  const fields: Record<string, unknown> = {};
  const page: Pick<Page, 'list' | 'size' | 'firstId'> = { list: null, size: 0, firstId: null };
  const options = { lists: Object.keys(lists), fields: [...singles, ...parts, 'records', 'errors'] };
  for await (const { key, index, value } of jsonItems(input, options)) {
    if (key !== null && index === null) {
      fields[key] = value;
      continue;
    }
    page.list = key;
    if (page.size === 0) page.firstId = idOf(value);
    page.size++;
    yield { kind: isListKey(key) ? lists[key] : kindOf(value), place: `${key ?? ''}[${index}]`, value };
  }
  const alone = [...singleRecords(fields)];
  yield* alone;
  chains.add({ path, ...page, records: fields.records });
  if (page.size + alone.length === 0) refuseUseless(fields);
}

const isListKey = (key: string | null): key is keyof typeof lists => key !== null && key in lists;

function idOf(record: unknown): string | null {
  const { id: own, callId, metaData } = fieldsOf(record);
  return id(own) ?? id(callId) ?? id(fieldsOf(metaData).id);
}

function* singleRecords(fields: Fields): Generator<PageRecord> {
  for (const key of singles) {
    if (kindOf(fields[key]) === key) yield { kind: key, place: key, value: fields[key] };
  }
  if (isFields(fields.callData)) {
    yield { kind: fields.isTest === true ? 'test delivery' : 'call', place: 'callData', value: fields.callData };
  } else if (kindOf(fields) !== 'unknown') {
    yield { kind: kindOf(fields), place: 'the file', value: fields };
  }
}

/** Recognises a record of a bare list by its keys. */
function kindOf(value: unknown): PageRecord['kind'] {
  if (!isFields(value)) return 'unknown';
  if (Array.isArray(value.transcript)) return 'transcript';
  if (isFields(value.metaData) || 'started' in value || 'primaryUserId' in value || 'clientUniqueId' in value)
    return 'call';
  return 'emailAddress' in value || 'firstName' in value || 'lastName' in value ? 'user' : 'unknown';
}

function refuseUseless(fields: Fields): void {
  const { records, errors } = fields;
  const reasons = listOf(errors).flatMap((error) => text(error) ?? []);
  // Gong returns this error in place of an empty page.
  if (reasons.some((reason) => reason.includes('found corresponding to the provided filters'))) return;
  if (reasons.length > 0) throw new NoGongPageError(`is an error response of Gong: ${reasons.join('; ')}`);
  if (records === undefined) throw new NoGongPageError('holds no users, calls or transcripts');
}
