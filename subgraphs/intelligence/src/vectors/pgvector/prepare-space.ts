import {
  type Database,
  deriveId,
  type EntityManager,
  identifier,
  literal,
  tenantTable,
  tryLockByName,
} from '@sophia/database';
import type { VectorSpace } from '@sophia/text-engines';
import { spaceId, spaceName } from '../space-id.ts';
import { VectorStoreUnavailableError } from '../vector-store.ts';
import { lockTables, schema, tableExists, vectorTable } from './vector-table.ts';

/** Dimensions up to which a row with its vector fits on a page. Longer vectors are kept apart, and are slower to read. */
const maxInRow = 3_500;

/** Name of the partition that holds a space. */
export const partitionOf = (space: VectorSpace): string => `passage_vectors_${spaceId(space).replaceAll('-', '')}`;

/** Creates the partition of a space without an index, if it does not exist. */
export function createPartition(database: Database, space: VectorSpace): Promise<void> {
  const partition = partitionOf(space);
  const name = `${schema}.${identifier(partition)}`;
  return database.system(async (em) => {
    if (await tableExists(em, partition)) return;
    await lockTables(em);
    if (await tableExists(em, partition)) return;
    // Attaches a finished table, because `create table … partition of` would wait for all readers of the parent.
    await em.execute(`
      create table ${name} (like ${vectorTable} including all);
      comment on table ${name} is ${literal(spaceName(space))};
      alter table ${name}
        alter column embedding set storage ${space.dimensions <= maxInRow ? 'plain' : 'external'},
        alter column embedding set statistics 0,
        add check (vector_dims(embedding) = ${space.dimensions});
      ${tenantTable(schema, partition)}
      alter table ${vectorTable} attach partition ${name} for values in (${literal(spaceId(space))})`);
  });
}

/** Names of a tenant's own indexes in a partition: one finds the nearest vectors, the other those with a topic or a contact. */
const indexesOf = (partition: string, tenant: string) => {
  const name = (of: string) => `${partition}_${deriveId(tenant, of).replaceAll('-', '').slice(0, 12)}`;
  return { nearest: name('vector-index'), facts: name('fact-index') };
};

/** Tells if a tenant has an index that finds the nearest vectors in a space. */
export const hasIndex = async (em: EntityManager, space: VectorSpace, tenant: string): Promise<boolean> =>
  (await stateOf(em, indexesOf(partitionOf(space), tenant).nearest)) === 'whole';

/** An index is broken while it is built, and for good if its program was killed meanwhile. */
async function stateOf(em: EntityManager, index: string): Promise<'whole' | 'broken' | 'missing'> {
  const [row] = await em.execute<{ whole: boolean }[]>(
    `select indisvalid as whole from pg_index where indexrelid = to_regclass(${literal(`${schema}.${index}`)})`,
  );
  if (!row) return 'missing';
  return row.whole ? 'whole' : 'broken';
}

/**
 * Creates a tenant's indexes in a space if it has this number of vectors there, however long that takes. Returns true if it did.
 * On a server, nobody waits meanwhile. A second program that would create them gives up. Throws a VectorStoreUnavailableError
 * while those of another tenant are created in the space, since two at once would wait for each other.
 *
 * Indexes of all tenants would read the vectors of the others, only to drop them.
 */
export async function createIndexesFrom(
  database: Database,
  space: VectorSpace,
  tenant: string,
  vectors: number,
): Promise<boolean> {
  const partition = partitionOf(space);
  const { nearest, facts } = indexesOf(partition, tenant);
  const hasBoth = async (em: EntityManager) =>
    (await stateOf(em, nearest)) === 'whole' && (await stateOf(em, facts)) === 'whole';
  const isDue = async (em: EntityManager) => !(await hasBoth(em)) && (await hasVectors(em, space, tenant, vectors));
  if (!(await database.system(isDue))) return false;
  // This transaction reads no table, as indexes are changed when nobody who began before does.
  return database.system(async (em) => {
    if (!(await tryLockByName(em, nearest)) || (await hasBoth(em))) return false;
    if (!(await tryLockByName(em, partition)))
      throw new VectorStoreUnavailableError('the index of another tenant is being created');
    const table = `${schema}.${identifier(partition)}`;
    await createIndex(
      database,
      em,
      nearest,
      `${table} using hnsw ((${comparable('embedding', space)}) halfvec_cosine_ops)`,
      tenant,
    );
    await createIndex(database, em, facts, `${table} using gin (topics, contact_ids)`, tenant);
    // The statistics of all its rows tell from now on which way of searching is faster.
    await em.execute(`analyze ${table}`);
    return true;
  });
}

/**
 * Creates an index of a tenant's rows. On a server it does so beside the transaction, which keeps the locks: an index that is
 * created within one keeps writers away. The embedded database has one connection.
 */
async function createIndex(
  { backend, orm }: Database,
  em: EntityManager,
  name: string,
  on: string,
  tenant: string,
): Promise<void> {
  const state = await stateOf(em, name);
  if (state === 'whole') return;
  const [run, concurrently] = backend === 'postgresql' ? [orm.em.fork(), 'concurrently'] : [em, ''];
  if (state === 'broken') await run.execute(`drop index ${concurrently} ${schema}.${identifier(name)}`);
  const where = `where tenant_id = ${literal(tenant)}`;
  await run.execute(`create index ${concurrently} ${identifier(name)} on ${on} ${where}`);
}

async function hasVectors(em: EntityManager, space: VectorSpace, tenant: string, vectors: number): Promise<boolean> {
  const rows = await em.execute<unknown[]>(`
    select from ${vectorTable} where tenant_id = ${literal(tenant)} and space_id = ${literal(spaceId(space))}
    offset ${vectors - 1} limit 1`);
  return rows.length > 0;
}

/** Returns the indexed expression of a vector: an index needs the number of dimensions, which the parent's column lacks. */
export const comparable = (column: string, { dimensions }: VectorSpace): string => `${column}::halfvec(${dimensions})`;

/**
 * Drops what a tenant without vectors leaves, in one space or in all: its indexes, and the partitions that have no rows of
 * other tenants. Deleted rows would stay in the indexes until a vacuum. Leaves what others are using.
 */
export function dropRemains(database: Database, tenant: string, space?: VectorSpace): Promise<void> {
  return database.system(async (em) => {
    await lockTables(em);
    await em.execute(`set local lock_timeout = ${lockTimeoutMs}`);
    for (const partition of space ? [partitionOf(space)] : await partitions(em)) {
      await em.execute(unlessLocked(dropIfUnused(partition, tenant)));
    }
  });
}

/** All searches wait while the drop waits for the ones that have begun. */
const lockTimeoutMs = 500;

function dropIfUnused(partition: string, tenant: string): string {
  const { nearest, facts } = indexesOf(partition, tenant);
  const name = `${schema}.${identifier(partition)}`;
  return `
    if to_regclass(${literal(name)}) is null then return; end if;
    lock table ${vectorTable}, ${name} in access exclusive mode;
    if not exists (select from ${name}) then drop table ${name};
    elsif not exists (select from ${name} where tenant_id = ${literal(tenant)}) then
      drop index if exists ${schema}.${identifier(nearest)}, ${schema}.${identifier(facts)};
    end if;`;
}

const unlessLocked = (statements: string) =>
  `do ${literal(`begin ${statements} exception when lock_not_available then null; end`)}`;

async function partitions(em: EntityManager): Promise<string[]> {
  const rows = await em.execute<{ name: string }[]>(`
    select relname as name from pg_inherits join pg_class on pg_class.oid = inhrelid
    where inhparent = ${literal(vectorTable)}::regclass order by 1`);
  return rows.map(({ name }) => name);
}
