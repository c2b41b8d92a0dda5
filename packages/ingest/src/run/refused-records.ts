import { type Database, deriveId, type ErasedPeople, erasedPeople, queryText, upsert } from '@sophia/database';
import type { SyncIdentity } from './source-sync.ts';

const batchSize = 200;
/** Most characters of a record's JSON. A larger record is stored without its content. */
const longestRaw = 64 * 1024;
/** Most levels of a record. Databases and programs that read it have a limit, too. */
const deepestRaw = 200;

/**
 * Stores the records that a run refuses, in batches. A record that a later run of the same input refuses again is the
 * same row.
 */
export class RefusedRecords {
  readonly #database: Database;
  readonly #sync: SyncIdentity;
  #waiting: ReturnType<typeof rowOf>[] = [];

  constructor(database: Database, sync: SyncIdentity) {
    this.#database = database;
    this.#sync = sync;
  }

  async add(locator: string, reason: string, raw: unknown): Promise<void> {
    this.#waiting.push(rowOf(this.#sync, locator, reason, raw));
    if (this.#waiting.length >= batchSize) await this.flush();
  }

  async flush(): Promise<void> {
    const rows = this.#waiting;
    this.#waiting = [];
    if (rows.length === 0) return;
    const table = `${this.#database.schema}.refused_records`;
    const { tenant } = this.#sync;
    await this.#database.transaction(tenant, async (em) => {
      const erased = await erasedPeople(em, tenant);
      const kept = erased.isEmpty ? rows : rows.map((row) => withoutErased(row, erased));
      await upsert(em, table, kept, { key: ['tenant_id', 'id'] });
    });
  }

  /**
   * Removes the records that earlier runs of this name refused and this one did not: they were fixed or removed.
   * `place` limits that to records whose locator begins with it.
   */
  async removeFixed(place = ''): Promise<void> {
    await this.flush();
    const { tenant, source, name, id } = this.#sync;
    await this.#database.transaction(tenant, (em) =>
      queryText(
        em,
        `delete from ${this.#database.schema}.refused_records
         where source = $1 and name = $2 and sync_id <> $3 and starts_with(locator, $4)`,
        [source, name, id, place],
      ),
    );
  }

  /** The same for records that stand exactly there. */
  async removeFixedAt(locators: readonly string[]): Promise<void> {
    await this.flush();
    if (locators.length === 0) return;
    const { tenant, source, name, id } = this.#sync;
    await this.#database.transaction(tenant, (em) =>
      queryText(
        em,
        `delete from ${this.#database.schema}.refused_records
         where source = $1 and name = $2 and sync_id <> $3 and locator = any($4::text[])`,
        [source, name, id, locators],
      ),
    );
  }
}

function rowOf({ tenant, id, source, name }: SyncIdentity, locator: string, reason: string, raw: unknown) {
  return {
    tenant_id: tenant,
    id: deriveId(tenant, source, 'refused', name, locator, reason),
    sync_id: id,
    source,
    name,
    locator,
    reason,
    raw: shortEnough(raw) ? raw : null,
    refused_at: new Date(),
  };
}

/** A record of somebody who was erased is stored without its content. */
function withoutErased(row: ReturnType<typeof rowOf>, erased: ErasedPeople): ReturnType<typeof rowOf> {
  const { locator, reason, raw } = row;
  const isClean = JSON.stringify(erased.cleanAll(raw)) === JSON.stringify(raw);
  return { ...row, locator: erased.clean(locator), reason: erased.clean(reason), raw: isClean ? raw : null };
}

function shortEnough(raw: unknown): boolean {
  return raw !== undefined && !isDeeper(raw, deepestRaw) && (JSON.stringify(raw)?.length ?? 0) <= longestRaw;
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeeper(each, levels - 1));
}
