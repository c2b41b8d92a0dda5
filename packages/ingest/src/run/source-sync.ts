import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { type Database, type EntityManager, queryText, upsert } from '@sophia/database';
import { publish, tellRelay } from '@sophia/events';
import type { IngestSource } from './source.ts';
import type { Tally } from './summary.ts';
import { isAlive, type SyncRow, type SyncState, syncChanged } from './sync-row.ts';

/** Identifies a run of an input. */
export interface SyncIdentity {
  id: string;
  tenant: string;
  source: IngestSource['source'];
  name: string;
}

const heartbeatMs = 5_000;

/**
 * The row of a run. Written with an event when the run starts and ends, and every few seconds while it works, so that
 * others can distinguish it from a run that was killed.
 */
export class SourceSync {
  readonly identity: SyncIdentity;
  readonly #database: Database;
  readonly #tally: Tally;
  #startedAt = new Date();
  #aliveAt = 0;

  constructor(database: Database, tally: Tally, identity: Omit<SyncIdentity, 'id'>) {
    this.#database = database;
    this.#tally = tally;
    this.identity = { ...identity, id: randomUUID() };
  }

  /**
   * Writes the row of this run, and ends the rows of this source's killed runs. Goes on with the row of the last run of this
   * process and name, if that began less than `goesOnFor` milliseconds ago.
   */
  async start(goesOnFor: number): Promise<void> {
    await this.#database.transaction(this.identity.tenant, async (em) => {
      if (goesOnFor > 0 && (await this.#goOn(em, goesOnFor))) return;
      await this.#saveAndPublish(em, [...(await this.#deadRuns(em)), this.#row('RUNNING', null)]);
    });
  }

  async end(state: Exclude<SyncState, 'RUNNING'>, error: string | null): Promise<void> {
    await this.#database.transaction(this.identity.tenant, async (em) => {
      await this.#saveAndPublish(em, [this.#row(state, error)]);
    });
  }

  /** Updates the row's counts and heartbeat, if the last update is a few seconds old. */
  async beat(em: EntityManager): Promise<void> {
    if (Date.now() - this.#aliveAt < heartbeatMs) return;
    await this.#save(em, [this.#row('RUNNING', null)]);
  }

  async #saveAndPublish(em: EntityManager, rows: SyncRow[]): Promise<void> {
    await this.#save(em, rows);
    await publish(em, rows.map(syncChanged));
    await tellRelay(this.#database, em);
  }

  async #save(em: EntityManager, rows: SyncRow[]): Promise<void> {
    await upsert(em, this.#table('source_syncs'), rows, { key: ['tenant_id', 'id'] });
    this.#aliveAt = Date.now();
  }

  async #goOn(em: EntityManager, goesOnFor: number): Promise<boolean> {
    const [last] = await queryText<SyncRow>(
      em,
      `select id, started_at, inserted, changed, unchanged, refused, defective from ${this.#table('source_syncs')}
       where source = $1 and name = $2 and host = $3 and pid = $4 and state = 'SUCCEEDED' and started_at > $5
       order by started_at desc limit 1`,
      [this.identity.source, this.identity.name, hostname(), process.pid, new Date(Date.now() - goesOnFor)],
    );
    if (!last) return false;
    this.identity.id = last.id;
    this.#startedAt = new Date(last.started_at);
    this.#tally.addCounts(last);
    return true;
  }

  async #deadRuns(em: EntityManager): Promise<SyncRow[]> {
    const running = await queryText<SyncRow>(
      em,
      `select tenant_id, id, source, name, started_at, host, pid, alive_at,
         inserted, changed, unchanged, refused, defective
       from ${this.#table('source_syncs')} where source = $1 and state = 'RUNNING' order by started_at, id for update`,
      [this.identity.source],
    );
    return running
      .filter((row) => !isAlive(row))
      .map((row) => ({ ...row, state: 'INTERRUPTED', finished_at: row.alive_at, quality_score: null, error: null }));
  }

  #row(state: SyncState, error: string | null): SyncRow {
    const { tenant, ...identity } = this.identity;
    const { inserted, changed, unchanged, refused, defective, qualityScore } = this.#tally;
    const ended = state !== 'RUNNING';
    return {
      tenant_id: tenant,
      ...identity,
      state,
      started_at: this.#startedAt,
      finished_at: ended ? new Date() : null,
      host: hostname(),
      pid: process.pid,
      alive_at: new Date(),
      inserted,
      changed,
      unchanged,
      refused,
      defective,
      quality_score: ended ? qualityScore : null,
      error,
    };
  }

  #table(name: string): string {
    return `${this.#database.schema}.${name}`;
  }
}
