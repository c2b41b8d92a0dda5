import { type Sql, sql, toDatabaseJson } from '@sophia/database';
import type { PassageFacts } from '../vector-store.ts';

/** Columns of the facts by which searches are limited, with their types. */
export const factColumns = {
  kind: 'text not null',
  collections: 'text[] not null',
  source: 'text not null',
  occurred_at: 'timestamptz not null',
  interaction_id: 'uuid',
  thread_id: 'uuid',
  account_id: 'uuid',
  contact_ids: 'uuid[] not null',
  speaker_roles: 'text[] not null',
  topics: 'text[] not null',
  language: 'text',
} as const;

const names = Object.keys(factColumns) as (keyof typeof factColumns)[];

/** SQL of the columns, of a table if it has an alias. */
export const factList = (alias?: string): Sql =>
  sql.join(names.map((name) => sql.ref(alias === undefined ? name : `${alias}.${name}`)));

/** SQL of a table `alias` that has the facts of passages, by `passage_id`. */
export function factTable(facts: Iterable<readonly [passageId: string, PassageFacts]>, alias: string): Sql {
  const rows = Array.from(facts, ([passageId, fact]) => ({ passage_id: passageId, ...rowOf(fact) }));
  const columns = names.map((name) => `${name} ${factColumns[name].replace(' not null', '')}`).join(', ');
  return sql`json_to_recordset(${toDatabaseJson(rows)}::json) as ${sql.ref(alias)}(passage_id uuid, ${sql.raw(columns)})`;
}

const rowOf = (fact: PassageFacts): Record<keyof typeof factColumns, unknown> => ({
  kind: fact.kind,
  collections: fact.collections,
  source: fact.source,
  occurred_at: fact.occurredAt,
  interaction_id: fact.interactionId,
  thread_id: fact.threadId,
  account_id: fact.accountId,
  contact_ids: fact.contactIds,
  speaker_roles: fact.speakerRoles,
  topics: fact.topics,
  language: fact.language,
});
