import { type Database, type EntityManager, identifier, query, toDatabaseJson } from '@sophia/database';
import { v4 as newClaim, v7 as newId } from 'uuid';

export interface Job {
  readonly id: string;
  readonly data: unknown;
  /** This one included. */
  readonly attempts: number;
  readonly error: string | null;
  readonly traceparent: string | null;
}

/** Jobs of one kind and tenant that one run works on. Nobody else takes them until the claim runs out. */
export interface Claim {
  readonly id: string;
  readonly tenant: string;
  readonly jobs: readonly Job[];
}

interface ClaimOptions {
  readonly kind: string;
  readonly most: number;
  /** The tenant that had the last turn: the next one in order comes before it. */
  readonly after: string;
  readonly now: Date;
  readonly until: Date;
}

/** The claim of a run has run out and another process has taken its jobs: what it has worked out is thrown away. */
export class ClaimLostError extends Error {
  constructor(kind: string) {
    super(`a run of ${kind} took so long that its jobs were given to another one`);
    this.name = 'ClaimLostError';
  }
}

/** The jobs of one subgraph as its workers use them: each call is one statement. */
export interface JobStore {
  claim(options: ClaimOptions): Promise<Claim | undefined>;
  /** Has claims last longer. */
  renew(claims: readonly Claim[], until: Date): Promise<void>;
  /** Ends jobs in the transaction that writes their results. Throws ClaimLostError. */
  finish(em: EntityManager, kind: string, claim: Claim, jobs: readonly Job[]): Promise<void>;
  /** Gives jobs back that have failed, to be tried again at `dueAt`. */
  putOff(claim: Claim, jobs: readonly Job[], error: string, dueAt: Date): Promise<void>;
  park(claim: Claim, jobs: readonly Job[], error: string, now: Date): Promise<void>;
  /** Puts parts in the place of a job, each with one attempt left. */
  replace(em: EntityManager, kind: string, claim: Claim, job: Job, parts: readonly unknown[]): Promise<void>;
  /** Gives back what was not done, as if it had not been claimed. */
  release(claim: Claim): Promise<void>;
}

export function createJobStore(database: Database): JobStore {
  const jobs = `${identifier(database.schema)}.jobs`;
  const run = <Row>(sql: string, parameters: readonly unknown[]) => query<Row>(database.orm.em.fork(), sql, parameters);
  const idsOf = (list: readonly Job[]) => list.map(({ id }) => id);

  const finish: JobStore['finish'] = async (em, kind, claim, finished) => {
    const gone = await query(em, `delete from ${jobs} where id = any($1::uuid[]) and claim = $2 returning id`, [
      idsOf(finished),
      claim.id,
    ]);
    if (gone.length < finished.length) throw new ClaimLostError(kind);
  };

  return {
    async claim({ kind, most, after, now, until }) {
      const id = newClaim();
      const rows = await run<Job & { tenant: string }>(claimFrom(jobs), [kind, now, after, most, id, until]);
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
        `update ${jobs} set claim = null, error = $4, due_at = $5 where tenant_id = $1 and id = any($2::uuid[]) and claim = $3`,
        [tenant, idsOf(failed), id, error, dueAt],
      );
    },
    async park({ id, tenant }, failed, error, now) {
      await run(
        `update ${jobs} set claim = null, error = $4, parked_at = $5 where tenant_id = $1 and id = any($2::uuid[]) and claim = $3`,
        [tenant, idsOf(failed), id, error, now],
      );
    },
    async replace(em, kind, claim, job, parts) {
      await query(
        em,
        `insert into ${jobs} (tenant_id, id, kind, data, urgency, place, attempts, error, created_at, traceparent)
         select whole.tenant_id, part.id, whole.kind, part.data, urgency, place, $3, error, created_at, traceparent
         from ${jobs} as whole, json_to_recordset($2::json) as part(id uuid, data jsonb) where whole.id = $1`,
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

/** Tenants take turns, so that the backlog of one holds up no other. */
function claimFrom(jobs: string): string {
  const isDue = 'kind = $1 and parked_at is null and due_at <= $2';
  return `
    with turn as materialized (
      select coalesce(
        (select tenant_id from ${jobs} where ${isDue} and tenant_id > $3 order by tenant_id limit 1),
        (select tenant_id from ${jobs} where ${isDue} order by tenant_id limit 1)
      ) as tenant_id
    ),
    taken as materialized (
      select id from ${jobs} where ${isDue} and tenant_id = (select tenant_id from turn)
      order by urgency desc, place limit $4 for update skip locked
    )
    update ${jobs} as job set claim = $5, due_at = $6, attempts = attempts + 1
    from taken where job.tenant_id = (select tenant_id from turn) and job.id = taken.id
    returning job.tenant_id as tenant, job.id, data, attempts, error, traceparent`;
}
