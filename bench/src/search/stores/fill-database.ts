import { type Database, query, sql, toDatabaseJson } from '@sophia/database';
import type { Corpus } from './corpus.ts';

const rowsAtOnce = 5_000;

/** Writes the rows of passages, with texts that nobody searches. */
export async function fillDatabase(database: Database, corpus: Corpus): Promise<void> {
  for (let from = 0; from < corpus.count; from += rowsAtOnce) {
    const length = Math.min(rowsAtOnce, corpus.count - from);
    const rows = Array.from({ length }, (_, offset) => {
      const { id, tenant, kind, source, accountId, topic, language, occurredAt } = corpus.passageOf(from + offset);
      const names = { kind, source, topic, language, account_id: accountId, occurred_at: occurredAt };
      return { tenant_id: tenant, passage_id: id, ...names };
    });
    await database.system((em) =>
      query(
        em,
        sql`insert into intelligence.passages (tenant_id, passage_id, kind, place, account_id, source, occurred_at,
            is_findable, language, title, text, collections, topics, text_digest, words)
          select tenant_id, passage_id, kind, 0, account_id, source, occurred_at,
            true, language, 'title', 'text', '{call_content}', array[topic], ${digest}, ''
          from json_to_recordset(${toDatabaseJson(rows)}::json) as row(tenant_id text, passage_id uuid, kind text,
            account_id uuid, source text, occurred_at timestamptz, language text, topic text)`,
      ),
    );
  }
  await database.system((em) => em.execute('analyze intelligence.passages'));
}

/** Digest of all texts. */
export const digest = 'bench';
