import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { query, sql } from '../sql/query.ts';
import { rememberErased } from './erased-people.ts';
import { nobody, type Person, together } from './identifiers.ts';

/** What a subgraph finds of a person while it erases them. */
export interface Traces extends Partial<Person> {
  /** Sentences that the person said or wrote. */
  readonly texts?: readonly string[];
  /** Ids of what the person said or wrote, which events name. */
  readonly subjects?: readonly string[];
}

/** Shorter sentences are said by many. */
const shortestText = 25;
/** Longer ones are found by their beginning. */
const longestText = 500;

/** Notes what was found, in the transaction that erases it, so that other subgraphs look for it. */
export async function noteTraces(
  em: EntityManager,
  { tenant, id }: { readonly tenant: string; readonly id: string },
  traces: Traces,
): Promise<void> {
  const { contactIds = [], recordIds = [], emails = [], phones = [], names = [], texts = [], subjects = [] } = traces;
  const rows = [
    ...contactIds.map((value) => ({ kind: 'contactIds', value })),
    ...recordIds.map((value) => ({ kind: 'recordIds', value })),
    ...emails.map((value) => ({ kind: 'emails', value })),
    ...phones.map((value) => ({ kind: 'phones', value })),
    ...names.map((value) => ({ kind: 'names', value })),
    ...subjects.map((value) => ({ kind: 'subjects', value })),
    ...texts.flatMap(sentencesOf).map((value) => ({ kind: 'texts', value })),
  ].map((row) => ({ ...row, digest: createHash('sha256').update(row.value).digest('hex') }));
  if (rows.length === 0) return;
  await query(
    em,
    sql`insert into bus.erasure_traces (tenant_id, erasure_id, kind, digest, value)
     select ${tenant}, ${id}, kind, digest, value
     from unnest(${rows.map(({ kind }) => kind)}::text[], ${rows.map(({ digest }) => digest)}::text[],
       ${rows.map(({ value }) => value)}::text[]) as trace(kind, digest, value)
     on conflict do nothing`,
  );
  await rememberErased(em, { tenant, erasureId: id, person: together(nobody, traces) });
}

/** Texts are quoted by sentences, and by lines. */
const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?])\s|\n/)
    .map((sentence) => sentence.trim().slice(0, longestText))
    .filter((sentence) => sentence.length >= shortestText);
