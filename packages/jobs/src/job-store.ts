import {
  type Database,
  type EntityManager,
  identifier,
  isOpenTenant,
  queryText,
  toDatabaseJson,
} from '@sophia/database';
import { v4 as newClaim, v7 as newId } from 'uuid';

export interface Job {
  readonly id: string;
  readonly data: unknown;
  /** Number of attempts, including the current one. */
  readonly attempts: number;
  readonly error: string | null;
  readonly traceparent: string | null;
}

/** Jobs of one kind and tenant that a run works on. No other run takes them until the claim expires. */
export interface Claim {
  readonly id: string;
  readonly tenant: string;
  readonly jobs: readonly Job[];
}

interface ClaimOptions {
  readonly kind: string;
  /** True to claim the jobs of closed tenants, too. */
  readonly ofClosed: boolean;
  readonly most: number;
  /** Tenant of the last claim. The next tenant in order has priority. */
  readonly after: string;
  readonly now: Date;
  readonly until: Date;
}

/** Thrown if the claim of a run expired and another process took its jobs. The run's result is dropped. */
export class ClaimLostError extends Error {
  constructor(kind: string) {
    super(`a run of ${kind} took so long that another run took over its jobs`);
    this.name = 'ClaimLostError';
  }
}

/** Operations of workers on the jobs of a subgraph. Each is one statement. Jobs of closed tenants wait. */
export interface JobStore {
  /** Returns those of the kinds that have jobs which are due. Those of `ofClosed` are due for closed tenants, too. */
  due(kinds: readonly string[], ofClosed: readonly string[], now: Date): Promise<readonly string[]>;
  claim(options: ClaimOptions): Promise<Claim | undefined>;
  /** Extends claims. */
  renew(claims: readonly Claim[], until: Date): Promise<void>;
  /** Removes finished jobs in the transaction that writes their results. Throws ClaimLostError. */
  finish(em: EntityManager, kind: string, claim: Claim, jobs: readonly Job[]): Promise<void>;
  /** Releases failed jobs, to be retried at `dueAt`. */
  putOff(claim: Claim, jobs: readonly Job[], error: string, dueAt: Date): Promise<void>;
  park(claim: Claim, jobs: readonly Job[], error: string, now: Date): Promise<void>;
  /** Replaces a job by its parts, each with one attempt left. */
  replace(em: EntityManager, kind: string, claim: Claim, job: Job, parts: readonly unknown[]): Promise<void>;
  /** Releases jobs that were not done, as if they had not been claimed. */
  release(claim: Claim): Promise<void>;
}

export function createJobStore(database: Database): JobStore {
  const jobs = `${identifier(database.schema)}.jobs`;
  const run = <Row>(sql: string, parameters: readonly unknown[]) =>
    queryText<Row>(database.orm.em.fork(), sql, parameters);
  const idsOf = (list: readonly Job[]) => list.map(({ id }) => id);

  const finish: JobStore['finish'] = async (em, kind, claim, finished) => {
    const gone = await queryText(em, `delete from ${jobs} where id = any($1::uuid[]) and claim = $2 returning id`, [
      idsOf(finished),
      claim.id,
    ]);
    if (gone.length < finished.length) throw new ClaimLostError(kind);
  };

  return {
    async due(kinds, ofClosed, now) {
      const rows = await run<{ kind: string }>(
        `select kind from unnest($1::text[]) as kind
         where exists (
           select from ${jobs} as job where job.kind = kind.kind and parked_at is null and due_at <= $2
             and (job.kind = any($3::text[]) or ${isOpenTenant('job.tenant_id')}))`,
        [kinds, now, ofClosed],
      );
      return rows.map(({ kind }) => kind);
    },
    async claim({ kind, ofClosed, most, after, now, until }) {
      const id = newClaim();
      const rows = await run<Job & { tenant: string }>(claimFrom(jobs, ofClosed), [kind, now, after, most, id, until]);
      const [first] = rows;
      return first && { id, tenant: first.tenant, jobs: rows };
    },
    async renew(claims, until) {
      await run(
        `update ${jobs} set due_at = $4
         where tenant_id = any($1::text[]) and id = any($2::uuid[]) and claim = any($3::uuid[])`,
        [
          claims.map(({ tenant }) => tenant),
          claims.flatMap((claim) => idsOf(claim.jobs)),
          claims.map(({ id }) => id),
          until,
        ],
      );
    },
    finish,
    async putOff({ id, tenant }, failed, error, dueAt) {
      await run(
        `update ${jobs} set claim = null, error = $4, due_at = $5
         where tenant_id = $1 and id = any($2::uuid[]) and claim = $3`,
        [tenant, idsOf(failed), id, error, dueAt],
      );
    },
    async park({ id, tenant }, failed, error, now) {
      await run(
        `update ${jobs} set claim = null, error = $4, parked_at = $5
         where tenant_id = $1 and id = any($2::uuid[]) and claim = $3`,
        [tenant, idsOf(failed), id, error, now],
      );
    },
    async replace(em, kind, claim, job, parts) {
      await queryText(
        em,
        `insert into ${jobs} (tenant_id, id, kind, data, urgency, place, attempts, error, created_at, traceparent)
         select whole.tenant_id, part.id, whole.kind, part.data, urgency, place, $3, error, created_at, traceparent
         from ${jobs} as whole, json_to_recordset($2::json) as part(id uuid, data json) where whole.id = $1`,
        [job.id, toDatabaseJson(parts.map((data) => ({ id: newId(), data }))), job.attempts - 1],
      );
      await finish(em, kind, claim, [job]);
    },
    async release({ id, tenant, jobs: left }) {
      await run(
        `update ${jobs} set claim = null, due_at = '-infinity', attempts = attempts - 1
         where tenant_id = $1 and id = any($2::uuid[]) and claim = $3`,
        [tenant, idsOf(left), id],
      );
    },
  };
}

/** Returns the statement that claims jobs. Tenants take turns, so that the backlog of one does not delay others. */
function claimFrom(jobs: string, ofClosed: boolean): string {
  const isDue = `kind = $1 and parked_at is null and due_at <= $2 ${ofClosed ? '' : `and ${isOpenTenant('waiting.tenant_id')}`}`;
  return `
    with turn as materialized (
      select coalesce(
        (select tenant_id from ${jobs} as waiting where ${isDue} and tenant_id > $3 order by tenant_id limit 1),
        (select tenant_id from ${jobs} as waiting where ${isDue} order by tenant_id limit 1)
      ) as tenant_id
    ),
    taken as materialized (
      select id from ${jobs} as waiting where ${isDue} and tenant_id = (select tenant_id from turn)
      order by urgency desc, place limit $4 for update skip locked
    )
    update ${jobs} as job set claim = $5, due_at = $6, attempts = attempts + 1
    from taken where job.tenant_id = (select tenant_id from turn) and job.id = taken.id
    returning job.tenant_id as tenant, job.id, data, attempts, error, traceparent`;
}
