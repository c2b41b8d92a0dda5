import { type Database, defineMigration, openDatabase, tenantTable } from '@sophia/database';
import { eventTables, eventTraces, type NewEvent, type ReadEvent } from '../src/index.ts';

/** A subgraph's database with event tables and one table that handlers write to. */
export async function openSubgraphDatabase(url: string, schema: string): Promise<Database> {
  const migration = defineMigration('001-events', (sql) => {
    sql(eventTables(schema));
    sql(eventTraces(schema));
    sql(`create table ${schema}.notes (
      n bigint generated always as identity, tenant_id text not null, subject text not null, text text not null)`);
    sql(tenantTable(schema, 'notes'));
  });
  const database = await openDatabase({ url, schema, entities: [], migrations: [migration], poolSize: 6 });
  await database.migrate();
  return database;
}

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** An event about the employee `n`. */
export const employee = (n: number, fullName: string): NewEvent => ({
  type: 'employee.changed',
  subject: `employee/${n}`,
  data: { id: id(n), fullName, email: null, title: null, active: true, managerId: null },
});

export const merge = (n: number): NewEvent => ({
  type: 'account.merged',
  subject: `account/${n}`,
  data: { fromId: id(n), intoId: id(n + 1) },
});

export const notes = (database: Database, tenant = 'acme') =>
  database.transaction(tenant, async (em) =>
    (await em.execute<{ text: string }[]>(`select text from ${database.schema}.notes order by n`)).map(
      (row) => row.text,
    ),
  );

/** Writes a row for each event, as a handler does. */
export const note = (schema: string, events: ReadEvent<'employee.changed'>[]) =>
  events
    .map(
      (event) =>
        `insert into ${schema}.notes (tenant_id, subject, text) values ('${event.tenantid}', '${event.subject}', '${event.data.fullName}')`,
    )
    .join('; ');

export async function until(what: string, check: () => Promise<boolean> | boolean): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!(await check())) {
    if (Date.now() > deadline) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
