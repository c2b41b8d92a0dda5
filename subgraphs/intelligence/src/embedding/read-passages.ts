import { type EntityManager, query, sql } from '@sophia/database';
import type { PassageFacts } from '../vectors/vector-store.ts';

/** A passage as engines and vector stores need it. */
export interface StoredPassage extends PassageFacts {
  readonly id: string;
  readonly digest: string;
  readonly text: string;
  readonly context: string;
}

interface Row extends Omit<StoredPassage, 'occurredAt'> {
  readonly occurredAt: string;
}

/** Loads passages, newest first. Leaves out those that were removed or that nobody may find. */
export async function readPassages(em: EntityManager, ids: readonly string[]): Promise<StoredPassage[]> {
  const rows = await query<Row>(
    em,
    sql`select passage_id as id, text_digest as digest, text, context, kind, collections, source,
       occurred_at as "occurredAt", interaction_id as "interactionId", thread_id as "threadId",
       account_id as "accountId", contact_ids as "contactIds", speaker_roles as "speakerRoles", topics, language
     from intelligence.passages where passage_id = any(${ids}::uuid[]) and is_findable
     order by occurred_at desc, passage_id`,
  );
  return rows.map((row) => ({ ...row, occurredAt: new Date(row.occurredAt) }));
}

/** Returns the facts of a passage alone. */
export const factsOf = ({ id: _, digest: __, text: ___, context: ____, ...facts }: StoredPassage): PassageFacts =>
  facts;

/** Loads the times of passages, without their texts. */
export async function timesOf(em: EntityManager, ids: readonly string[]): Promise<{ id: string; occurredAt: Date }[]> {
  if (ids.length === 0) return [];
  const rows = await query<{ id: string; occurred_at: string }>(
    em,
    sql`select passage_id as id, occurred_at from intelligence.passages
     where passage_id = any(${ids}::uuid[]) and is_findable`,
  );
  return rows.map((row) => ({ id: row.id, occurredAt: new Date(row.occurred_at) }));
}

/** Returns what an engine embeds: what came before, then the text. */
export const embeddedText = ({ context, text }: Pick<StoredPassage, 'context' | 'text'>): string =>
  context === '' ? text : `${context}\n${text}`;
