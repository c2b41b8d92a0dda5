import { type Database, defineMigration, deriveId, openDatabase, upsert } from '@sophia/database';
import { eventTables, eventTraces } from '@sophia/events';
import { batches, type IngestSource, ingestTables, jsonArray, openTree } from '@sophia/ingest';

const schema = 'things';
export const tenant = 'acme';

const migrations = [
  defineMigration('001-things', (sql) => {
    sql(
      `create table things.things (tenant_id text not null, id uuid not null, name text not null, primary key (tenant_id, id))`,
    );
    sql(`grant select, insert, update, delete on things.things to sophia_things`);
    sql(eventTables(schema));
    sql(eventTraces(schema));
    sql(ingestTables(schema));
  }),
];

/** Opens the database of a small subgraph: things, outbox and the tables of its loader. */
export async function openThings(url: string): Promise<Database> {
  const database = await openDatabase({ url, schema, entities: [], migrations });
  await database.migrate();
  return database;
}

interface Thing {
  key?: string;
  name?: string;
}

/** Loads `things.json`, an array of {key, name}. Refuses those without a key; those without a name are incomplete. */
export const things: IngestSource = {
  source: 'crm',
  async load(path, run) {
    await using tree = await openTree(path);
    run.progress.phase('things');
    let index = 0;
    for await (const batch of batches(jsonArray(await tree.stream('things.json')), 10)) {
      const rows: { tenant_id: string; id: string; name: string }[] = [];
      for (const { key, name } of batch as Thing[]) {
        const locator = `things.json[${index++}]`;
        if (key === undefined) await run.refuse(locator, 'no key', { name });
        else {
          if (name === undefined) run.defect(locator, 'no name');
          rows.push({ tenant_id: run.tenant, id: deriveId(run.tenant, 'crm', key), name: name ?? '' });
        }
      }
      run.count(await run.write((em) => upsert(em, 'things.things', rows, { key: ['tenant_id', 'id'] })));
      run.progress.advance(batch.length);
    }
  },
};
