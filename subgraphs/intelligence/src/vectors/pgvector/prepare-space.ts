import { type Database, type EntityManager, identifier, literal, tenantTable, tryLockByName } from '@sophia/database';
import type { VectorSpace } from '@sophia/text-engines';
import { spaceId, spaceName } from '../space-id.ts';
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

/** Bytes of a row besides its vector, roughly. */
const factBytes = 200;

/** State of the partition of a space. */
export interface PartitionState {
  /** Estimated number of vectors of all tenants. */
  readonly vectors: number;
  readonly hasIndex: boolean;
}

/** Reads the state of a partition. One that does not exist has no vectors. */
export async function partitionState(em: EntityManager, space: VectorSpace): Promise<PartitionState> {
  const name = literal(`${schema}.${partitionOf(space)}`);
  const [row] = await em.execute<[{ bytes: string | null; hasIndex: boolean }]>(`
    select pg_table_size(to_regclass(${name}))::text as bytes, exists (
      select from pg_index join pg_class on pg_class.oid = indexrelid join pg_am on pg_am.oid = relam
      where indrelid = to_regclass(${name}) and amname = 'hnsw') as "hasIndex"`);
  return { vectors: Number(row.bytes ?? 0) / (2 * space.dimensions + factBytes), hasIndex: row.hasIndex };
}

/**
 * Creates the index of a space if it has this number of vectors and no index, however long that takes. Returns true if it
 * did. Readers do not wait meanwhile. Writers give up until it is done, and so does a second program that would create it.
 */
export async function createIndexFrom(database: Database, space: VectorSpace, vectors: number): Promise<boolean> {
  const isDue = async (em: EntityManager) => {
    const state = await partitionState(em, space);
    return !state.hasIndex && state.vectors >= vectors;
  };
  if (!(await database.system(isDue))) return false;
  return database.system(async (em) => {
    if (!(await tryLockByName(em, partitionOf(space))) || !(await isDue(em))) return false;
    const name = `${schema}.${identifier(partitionOf(space))}`;
    // The statistics of all its rows tell from now on which way of searching is faster.
    await em.execute(`
      set local statement_timeout = 0;
      create index on ${name} using hnsw ((${comparable('embedding', space)}) halfvec_cosine_ops);
      analyze ${name}`);
    return true;
  });
}

/** Returns the indexed expression of a vector: an index needs the number of dimensions, which the parent's column lacks. */
export const comparable = (column: string, { dimensions }: VectorSpace): string => `${column}::halfvec(${dimensions})`;

/**
 * Drops the partitions without rows, of one space or of all. Deleted rows would stay in their indexes until a vacuum. Leaves
 * a partition that others are using.
 */
export function dropEmptyPartitions(database: Database, space?: VectorSpace): Promise<void> {
  return database.system(async (em) => {
    await lockTables(em);
    await em.execute(`set local lock_timeout = ${lockTimeoutMs}`);
    for (const partition of space ? [partitionOf(space)] : await partitions(em)) {
      await em.execute(dropIfEmpty(`${schema}.${identifier(partition)}`));
    }
  });
}

/** All searches wait while the drop waits for the ones that have begun. */
const lockTimeoutMs = 500;

const dropIfEmpty = (name: string) => `
  do $drop$
  begin
    if to_regclass(${literal(name)}) is null then return; end if;
    lock table ${vectorTable}, ${name} in access exclusive mode;
    if not exists (select from ${name}) then drop table ${name}; end if;
  exception when lock_not_available then null;
  end $drop$`;

async function partitions(em: EntityManager): Promise<string[]> {
  const rows = await em.execute<{ name: string }[]>(`
    select relname as name from pg_inherits join pg_class on pg_class.oid = inhrelid
    where inhparent = ${literal(vectorTable)}::regclass order by 1`);
  return rows.map(({ name }) => name);
}
