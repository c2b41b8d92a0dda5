import type { Readable } from 'node:stream';
import { jsonItems } from '@sophia/ingest';
import type { Page, PageChains } from './page-chains.ts';
import { type Fields, fieldsOf, id, isFields, listOf, text } from './read-values.ts';

type RecordKind = 'user' | 'call' | 'transcript';

export interface PageRecord {
  kind: RecordKind | 'test delivery' | 'unknown';
  /** Where in the file it stands: `calls[3]`, `[3]` in a bare list. */
  place: string;
  value: unknown;
}

/** The lists of Gong's list answers. */
const lists = { users: 'user', calls: 'call', callTranscripts: 'transcript' } as const satisfies Record<
  string,
  RecordKind
>;

/** The answers to a question for one record. */
const singles = ['user', 'call'] as const satisfies RecordKind[];

/** What a file may hold instead of a list: the parts of one call or one transcript, or a webhook's delivery. */
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

/** A file that holds nothing of Gong's, or Gong's refusal to answer. */
export class NoGongPageError extends Error {}

/**
 * The records of a file: one of Gong's list answers, a bare list, or a single record, told apart by their keys. What it
 * says of its place among other pages goes to `chains`. Throws NoGongPageError after the last record when there was
 * nothing of Gong's.
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

/** What kind of record stands in a list that does not say it. */
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
  // So Gong says that a page would be empty.
  if (reasons.some((reason) => reason.includes('found corresponding to the provided filters'))) return;
  if (reasons.length > 0) throw new NoGongPageError(`is an error that Gong answered with: ${reasons.join('; ')}`);
  if (records === undefined) throw new NoGongPageError('holds no users, calls or transcripts');
}
