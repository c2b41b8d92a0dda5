import { type EntityManager, literal, lockByName, ownRows, rowsAmong, tenantTable } from '@sophia/database';
import { ownAccounts } from '@sophia/subgraph-kit';
import { factColumns } from './fact-columns.ts';

export const schema = 'intelligence';
export const vectorTable = `${schema}.passage_vectors`;

/** Waits for other programs that create or drop tables of vectors. */
export const lockTables = (em: EntityManager): Promise<void> => lockByName(em, vectorTable);

/**
 * Creates the table of vectors, partitioned by space, if it does not exist. One of an earlier version gets facts, and loses
 * its indexes of the vectors of all tenants: the next vectors of a tenant create its own. People who see own accounts alone
 * see the vectors of these.
 */
export async function createVectorTable(em: EntityManager): Promise<void> {
  await lockTables(em);
  if (!(await tableExists(em, 'passage_vectors'))) await em.execute(createTable);
  else {
    await dropSharedIndexes(em);
    if (!(await hasFacts(em))) await addFacts(em);
    if (!(await areLimited(em))) await em.execute(limitToOwnAccounts);
  }
}

const facts = Object.entries(factColumns);

/** A vector comes first in the key, so that a passage is found in each partition without its space. */
const key = 'primary key (tenant_id, passage_id, space_id)';

/** Keeps all facts in the row: PostgreSQL would store them apart if the vector alone has more than 2 kB. */
const storage = ['text_digest', ...facts.filter(([, type]) => /^text|\[\]/.test(type)).map(([name]) => name)]
  .map((name) => `alter column ${name} set storage main`)
  .join(', ');

/** Indexes that find the few passages which a filter lets through. Vectors are not counted, as no plan depends on them. */
const prepareFilters = `
  alter table ${vectorTable} ${storage}, alter column embedding set statistics 0;
  create index on ${vectorTable} (tenant_id, occurred_at);
  create index on ${vectorTable} (tenant_id, account_id);
  create index on ${vectorTable} (tenant_id, thread_id);
  create index on ${vectorTable} (tenant_id, source, kind);
  create index on ${vectorTable} (tenant_id, language);
  create index on ${vectorTable} using gin (topics, contact_ids);`;

const limitToOwnAccounts = ownRows(schema, { passage_vectors: rowsAmong('account_id', ownAccounts(schema)) });

const createTable = `
  create table ${vectorTable} (
    tenant_id text not null,
    space_id uuid not null,
    passage_id uuid not null,
    text_digest text not null,
    ${facts.map(([name, type]) => `${name} ${type},`).join('\n    ')}
    embedding halfvec not null,
    ${key}
  ) partition by list (space_id);
  ${prepareFilters}
  ${tenantTable(schema, 'passage_vectors')}
  ${limitToOwnAccounts}`;

async function dropSharedIndexes(em: EntityManager): Promise<void> {
  const indexes = await em.execute<{ name: string }[]>(`
    select indexrelid::regclass::text as name from pg_index
    join pg_class on pg_class.oid = indexrelid join pg_am on pg_am.oid = relam
    where amname = 'hnsw' and indpred is null
      and indrelid in (select inhrelid from pg_inherits where inhparent = '${vectorTable}'::regclass)`);
  for (const { name } of indexes) await em.execute(`drop index ${name}`);
}

/** Copies facts to the vectors of a database of before. */
async function addFacts(em: EntityManager): Promise<void> {
  await em.execute(`
    alter table ${vectorTable} ${facts.map(([name, type]) => `add column ${name} ${type.replace(' not null', '')}`).join(', ')};
    delete from ${vectorTable} v where not exists (
      select from ${schema}.passages p where p.tenant_id = v.tenant_id and p.passage_id = v.passage_id);
    update ${vectorTable} v set ${facts.map(([name]) => `${name} = p.${name}`).join(', ')}
      from ${schema}.passages p where p.tenant_id = v.tenant_id and p.passage_id = v.passage_id;
    alter table ${vectorTable} drop constraint passage_vectors_pkey;
    alter table ${vectorTable} add ${key}, ${facts
      .filter(([, type]) => type.endsWith('not null'))
      .map(([name]) => `alter column ${name} set not null`)
      .join(', ')};
    ${prepareFilters}`);
}

/** Asks the table, because the cache behind to_regclass need not know what another transaction has just created. */
export async function tableExists(em: EntityManager, table: string): Promise<boolean> {
  const [row] = await em.execute<[{ exists: boolean }]>(`
    select exists (
      select from pg_class where relname = ${literal(table)} and relnamespace = ${literal(schema)}::regnamespace)`);
  return row.exists;
}

async function hasFacts(em: EntityManager): Promise<boolean> {
  const rows = await em.execute<unknown[]>(
    `select from pg_attribute where attrelid = '${vectorTable}'::regclass and attname = 'kind'`,
  );
  return rows.length > 0;
}

async function areLimited(em: EntityManager): Promise<boolean> {
  const rows = await em.execute<unknown[]>(
    `select from pg_policy where polrelid = '${vectorTable}'::regclass and polname = 'own_rows'`,
  );
  return rows.length > 0;
}
