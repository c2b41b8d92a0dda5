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

/** Name of the index of a tenant's vectors in a partition. */
const indexOf = (partition: string, tenant: string): string =>
  `${partition}_${deriveId(tenant, 'vector-index').replaceAll('-', '').slice(0, 12)}`;

/** Tells if a tenant has an index in a space. */
export async function hasIndex(em: EntityManager, space: VectorSpace, tenant: string): Promise<boolean> {
  const name = literal(`${schema}.${indexOf(partitionOf(space), tenant)}`);
  const [row] = await em.execute<[{ exists: boolean }]>(`select to_regclass(${name}) is not null as exists`);
  return row.exists;
}

/**
 * Creates the index of a tenant's vectors in a space if there are this number of them and no index, however long that takes.
 * Returns true if it did. Readers do not wait meanwhile. Writers of all tenants give up until it is done, and so does a
 * second program that would create it. Throws a VectorStoreUnavailableError while that of another tenant is created in the
 * space, since two at once would wait for each other.
 *
 * An index of all tenants would read the vectors of the others, only to drop them.
 */
export async function createIndexFrom(
  database: Database,
  space: VectorSpace,
  tenant: string,
  vectors: number,
): Promise<boolean> {
  const isDue = async (em: EntityManager) =>
    !(await hasIndex(em, space, tenant)) && (await hasVectors(em, space, tenant, vectors));
  if (!(await database.system(isDue))) return false;
  return database.system(async (em) => {
    const partition = partitionOf(space);
    const index = indexOf(partition, tenant);
    if (!(await tryLockByName(em, index)) || !(await isDue(em))) return false;
    if (!(await tryLockByName(em, partition)))
      throw new VectorStoreUnavailableError('the index of another tenant is being created');
    const table = `${schema}.${identifier(partition)}`;
    // The statistics of all its rows tell from now on which way of searching is faster.
    await em.execute(`
      set local statement_timeout = 0;
      create index ${identifier(index)} on ${table} using hnsw ((${comparable('embedding', space)}) halfvec_cosine_ops)
        where tenant_id = ${literal(tenant)};
      analyze ${table}`);
    return true;
  });
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
  const name = `${schema}.${identifier(partition)}`;
  return `
    if to_regclass(${literal(name)}) is null then return; end if;
    lock table ${vectorTable}, ${name} in access exclusive mode;
    if not exists (select from ${name}) then drop table ${name};
    elsif not exists (select from ${name} where tenant_id = ${literal(tenant)}) then
      drop index if exists ${schema}.${identifier(indexOf(partition, tenant))};
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
