import { type EntityManager, jsonArray, jsonChunks, query, type Sql, sql, toDatabaseJson } from '@sophia/database';
import { indexedWords, wordsVector } from '../words/indexed-words.ts';
import { noteLanguages } from '../words/known-configurations.ts';
import type { PassageChange } from './announce-passages.ts';
import type { NewPassage } from './passage-row.ts';
import { similarityHash } from './similarity-hash.ts';

/** SQL for the digest of what is embedded. */
export const passageDigest = (context: Sql, text: Sql): Sql =>
  sql`encode(sha256(convert_to(${context} || E'\n' || ${text}, 'UTF8')), 'base64')`;

/** Columns that are given for a passage, with their types. */
const given = {
  tenant_id: 'text',
  passage_id: 'uuid',
  kind: 'text',
  place: 'integer',
  call_id: 'uuid',
  part: 'integer',
  source: 'text',
  collections: 'text[]',
  interaction_id: 'uuid',
  message_id: 'uuid',
  thread_id: 'uuid',
  account_id: 'uuid',
  deal_id: 'uuid',
  contact_ids: 'uuid[]',
  segment_ids: 'uuid[]',
  start_ms: 'integer',
  end_ms: 'integer',
  speaker_roles: 'text[]',
  occurred_at: 'timestamptz',
  is_findable: 'boolean',
  language: 'text',
  title: 'text',
  text: 'text',
  similarity_hash: 'bigint',
} as const;

/** Columns that stay, because the id is derived from them or because other rows decide about them. */
const kept = ['tenant_id', 'passage_id', 'kind', 'place', 'call_id', 'part', 'source', 'collections'];

const columns = Object.keys(given);
const overwritten = [...columns.filter((column) => !kept.includes(column)), 'context', 'text_digest', 'words'];

const wordColumns = ['configuration', 'folded', 'accented', 'parts'];

/** Longer titles are texts. */
const longestTitle = 500;

/** Returns a title as passages store it. */
export const passageTitle = (title: string): string => title.slice(0, longestTitle);

/**
 * Inserts passages, or overwrites those with the same id. These keep their collections and topics, and their context
 * unless they moved to another thread.
 */
export async function savePassages(
  em: EntityManager,
  tenant: string,
  passages: readonly NewPassage[],
): Promise<Pick<PassageChange, 'changedIds' | 'describedIds'>> {
  await noteLanguages(
    em,
    tenant,
    passages.map(({ language }) => language),
  );
  const changedIds: string[] = [];
  const describedIds: string[] = [];
  const rows = passages.map((passage) => {
    const row = columnsOf(tenant, passage);
    return { row, json: toDatabaseJson(row) };
  });
  for (const chunk of jsonChunks(rows)) {
    const written = await query<{ id: string; is_changed: boolean }>(em, saveStatement(jsonArray(chunk)));
    for (const { id, is_changed } of written) (is_changed ? changedIds : describedIds).push(id);
  }
  return { changedIds, describedIds };
}

function columnsOf(tenant: string, passage: NewPassage) {
  const { configuration, folded, accented, parts } = indexedWords(
    [passageTitle(passage.searchedTitle ?? ''), passage.text].filter(Boolean).join('\n'),
    passage.language,
  );
  return {
    tenant_id: tenant,
    passage_id: passage.id,
    kind: passage.kind,
    place: passage.place,
    interaction_id: passage.interactionId,
    call_id: passage.callId,
    part: passage.part,
    message_id: passage.messageId,
    thread_id: passage.threadId,
    account_id: passage.accountId,
    deal_id: passage.dealId,
    contact_ids: passage.contactIds,
    segment_ids: passage.segmentIds,
    start_ms: passage.startMs,
    end_ms: passage.endMs,
    speaker_roles: passage.speakerRoles,
    source: passage.source,
    occurred_at: passage.occurredAt,
    is_findable: passage.isFindable,
    language: passage.language,
    title: passageTitle(passage.title),
    text: passage.text,
    collections: passage.collections,
    similarity_hash: similarityHash(passage.text),
    configuration,
    folded,
    accented,
    parts,
  };
}

function saveStatement(json: string): Sql {
  const types = [...Object.entries(given), ...wordColumns.map((column) => [column, 'text'] as const)];
  const inSql = (names: readonly string[], relation?: string) =>
    sql.join(names.map((column) => sql.ref(relation ? `${relation}.${column}` : column)));
  return sql`
    with given as (
      select * from json_to_recordset(${json}::json)
        as given(${sql.join(types.map(([column, type]) => sql`${sql.ref(column)} ${sql.raw(type)}`))})
    ),
    old as (
      select passage_id, p.text_digest,
        case when p.thread_id is not distinct from given.thread_id then p.context else '' end as context
      from intelligence.passages p join given using (passage_id)
    ),
    written as (
      insert into intelligence.passages as target (${inSql(columns)}, context, text_digest, words)
      select ${inSql(columns, 'given')}, coalesce(old.context, ''),
        ${passageDigest(sql`coalesce(old.context, '')`, sql`given.text`)},
        ${wordsVector({
          configuration: sql`given.configuration`,
          folded: sql`given.folded`,
          accented: sql`given.accented`,
          parts: sql`given.parts`,
        })}
      from given left join old using (passage_id) order by passage_id
      on conflict (tenant_id, passage_id) do update set
        ${sql.join(overwritten.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`))}
      where row(${inSql(overwritten, 'target')}) is distinct from row(${inSql(overwritten, 'excluded')})
      returning passage_id, text_digest
    )
    select passage_id as id, written.text_digest is distinct from old.text_digest as is_changed
    from written left join old using (passage_id)`;
}
