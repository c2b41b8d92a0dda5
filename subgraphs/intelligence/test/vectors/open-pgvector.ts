import { type Database, openDatabase, query, sql } from '@sophia/database';
import { createTestDatabase } from '@sophia/testing';
import { migrations } from '../../src/migrations/index.ts';
import { openPgvectorStore } from '../../src/vectors/pgvector/open-pgvector-store.ts';
import type { PgvectorOptions } from '../../src/vectors/pgvector/pgvector-store.ts';
import type { PassageFacts } from '../../src/vectors/vector-store.ts';
import type { OpenedStore } from './store-contract.ts';

/** Opens an empty database with the subgraph's tables, on this server or as `createTestDatabase` chooses. */
export async function openTables(server?: string): Promise<{ database: Database; close(): Promise<void> }> {
  const created = await createTestDatabase(server);
  const database = await openDatabase({ url: created.url, schema: 'intelligence', entities: [], migrations });
  await database.migrate();
  return {
    database,
    async close() {
      await database.close();
      await created.close();
    },
  };
}

/** Opens the store in an empty database. */
export async function openPgvector(
  server?: string,
  options?: PgvectorOptions,
): Promise<OpenedStore & { readonly database: Database }> {
  const { database, close } = await openTables(server);
  const { store, reason } = await openPgvectorStore(database, options);
  if (!store) throw new Error(reason);
  return { store, database, know: (tenant, facts) => writePassages(database, tenant, facts), close };
}

async function writePassages(
  database: Database,
  tenant: string,
  facts: ReadonlyMap<string, PassageFacts>,
): Promise<void> {
  const rows = [...facts].map(([id, fact]) => ({
    tenant_id: tenant,
    passage_id: id,
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
    title: '',
    text: '',
    place: 0,
    is_findable: true,
    text_digest: 'digest',
    words: '',
  }));
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.ref(column)));
  await database.transaction(tenant, async (em) => {
    await query(em, sql`delete from intelligence.passages where passage_id = any(${[...facts.keys()]}::uuid[])`);
    await query(
      em,
      sql`insert into intelligence.passages (${columns})
        select ${columns} from json_populate_recordset(null::intelligence.passages, ${JSON.stringify(rows)}::json)`,
    );
  });
}
