import {
  type EntityManager,
  identifier,
  ownRows,
  qualified,
  queryText,
  rowsAmong,
  rowsOfPerson,
  tenantTable,
  upsert,
} from '@sophia/database';
import { moreEntityChangeTriggers, type ReadEvent } from '@sophia/events';

/**
 * Returns SQL for a migration of a subgraph that hears of accounts. It creates the tables of who owns them, by which people
 * are limited to their own accounts. A change of them changes what these people see of the whole subgraph.
 */
export function accountOwnerTables(schema: string): string {
  const name = identifier(schema);
  return `
    create table ${name}.account_owners (
      tenant_id text not null,
      account_id uuid not null,
      owner_id uuid not null,
      primary key (tenant_id, account_id)
    );
    create index on ${name}.account_owners (tenant_id, owner_id);
    ${tenantTable(schema, 'account_owners')}

    create table ${name}.owners (
      tenant_id text not null,
      employee_id uuid not null,
      /* In lower case. */
      email text not null,
      primary key (tenant_id, employee_id)
    );
    create index on ${name}.owners (tenant_id, email);
    ${tenantTable(schema, 'owners')}
    ${ownRows(schema, {
      owners: rowsAmong('email', `select ${rowsOfPerson}`),
      account_owners: rowsAmong('owner_id', `select employee_id from ${name}.owners`),
    })}
    ${moreEntityChangeTriggers(schema, { tables: { account_owners: [{}], owners: [{}] } })}`;
}

/** Returns the ids of a person's own accounts, for `rowsAmong`. */
export const ownAccounts = (schema: string): string => `select account_id from ${identifier(schema)}.account_owners`;

/** Keeps who owns the accounts of `account.changed`. */
export function keepAccountOwners(em: EntityManager, events: readonly ReadEvent<'account.changed'>[]): Promise<void> {
  const rows = latestOf(events).flatMap(({ tenantid, data: { id, ownerId, deleted } }) =>
    ownerId === null || deleted ? [] : [{ tenant_id: tenantid, account_id: id, owner_id: ownerId }],
  );
  return keep(em, { table: 'account_owners', key: 'account_id' }, idsOf(events), rows);
}

/** Forgets who owned the accounts of `account.merged` that are merged into others. */
export const forgetMergedAccounts = (
  em: EntityManager,
  events: readonly ReadEvent<'account.merged'>[],
): Promise<void> => {
  const ids = new Set(events.map(({ data }) => data.fromId));
  return keep(em, { table: 'account_owners', key: 'account_id' }, ids, []);
};

/** Keeps the addresses of the employees of `employee.changed`. */
export function keepOwners(em: EntityManager, events: readonly ReadEvent<'employee.changed'>[]): Promise<void> {
  const rows = latestOf(events).flatMap(({ tenantid, data: { id, email, deleted } }) =>
    email === null || deleted ? [] : [{ tenant_id: tenantid, employee_id: id, email: email.toLowerCase() }],
  );
  return keep(em, { table: 'owners', key: 'employee_id' }, idsOf(events), rows);
}

const idsOf = (events: readonly { readonly data: { readonly id: string } }[]): Set<string> =>
  new Set(events.map(({ data }) => data.id));

const latestOf = <Event extends { readonly data: { readonly id: string } }>(events: readonly Event[]): Event[] => [
  ...new Map(events.map((event) => [event.data.id, event])).values(),
];

/** Writes the rows of these ids, and removes those of ids that have none. */
async function keep<Key extends string>(
  em: EntityManager,
  { table, key }: { readonly table: string; readonly key: Key },
  ids: Set<string>,
  rows: readonly ({ readonly tenant_id: string } & Readonly<Record<Key, string>>)[],
): Promise<void> {
  const name = `${em.config.get('schema')}.${table}`;
  await upsert(em, name, rows, { key: ['tenant_id', key] });
  const kept = new Set<string>(rows.map((row) => row[key]));
  const gone = [...ids].filter((id) => !kept.has(id));
  if (gone.length === 0) return;
  await queryText(em, `delete from ${qualified(name)} where ${identifier(key)} = any($1::uuid[])`, [gone]);
}
