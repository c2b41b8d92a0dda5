import { randomUUID } from 'node:crypto';
import type { DatabaseServer } from '@sophia/database/server';
import type { OutcomeStore } from './outcome-store.ts';
import type { PointStore } from './point-store.ts';
import type { SharedState } from './shared-state.ts';

interface StoredFunction {
  readonly name: string;
  readonly parameters: string;
  readonly returns: string;
  readonly body: string;
}

/** These follow `pointsTaken`; the clock is that of the database. */
const functions: readonly StoredFunction[] = [
  {
    name: 'level_of',
    parameters: 'bucket text, maximum float, rate float',
    returns: 'returns float',
    // A full bucket may be removed meanwhile.
    body: `
declare
  known gateway.buckets;
begin
  loop
    insert into gateway.buckets values (bucket, maximum, clock_timestamp(), clock_timestamp()) on conflict do nothing;
    select * into known from gateway.buckets where name = bucket for update;
    exit when found;
  end loop;
  return least(maximum, known.level + rate * greatest(0, extract(epoch from clock_timestamp() - known.at)));
end`,
  },
  {
    name: 'set_level',
    parameters: 'bucket text, maximum float, rate float, now_there float',
    returns: 'returns void',
    // Nobody waits for a year until a bucket is full, and longer times may not fit into an interval.
    body: `
begin
  update gateway.buckets set level = now_there, at = clock_timestamp(),
    full_at = clock_timestamp() + least((maximum - now_there) / rate, 31536000) * interval '1 s'
  where name = bucket;
end`,
  },
  {
    name: 'take_points',
    parameters: `bucket text, maximum float, rate float, needed float, wanted float,
      out points float, out remaining float`,
    returns: '',
    body: `
begin
  remaining := gateway.level_of(bucket, maximum, rate);
  points := case
    when remaining - wanted >= maximum / 2 then wanted
    when remaining >= needed then needed
    else 0
  end;
  remaining := remaining - points;
  perform gateway.set_level(bucket, maximum, rate, remaining);
end`,
  },
  {
    name: 'give_points',
    parameters: 'bucket text, maximum float, rate float, given float',
    returns: 'returns void',
    body: `
begin
  perform gateway.set_level(bucket, maximum, rate, least(maximum, gateway.level_of(bucket, maximum, rate) + given));
end`,
  },
];

/** Only the owner of a function may replace it, so one that is as it should be is left alone. */
const createOrReplace = ({ name, parameters, returns, body }: StoredFunction): string => `
    if not exists (
      select from pg_proc where pronamespace = 'gateway'::regnamespace and proname = '${name}' and prosrc = $body$${body}$body$
    ) then
      create or replace function gateway.${name}(${parameters}) ${returns} language plpgsql as $body$${body}$body$;
    end if;`;

/** Creates what is missing. Gateways may start at the same time, so one waits for the other. */
const createTables = `
  do $create$
  begin
    perform pg_advisory_xact_lock(hashtext('sophia gateway tables'));
    -- 'if not exists' needs the right to create it even if it exists.
    if to_regnamespace('gateway') is null then
      create schema gateway;
    end if;
    if to_regclass('gateway.outcomes') is null then
      -- A crash of the database fills all buckets, and in return nothing waits for its disk.
      create unlogged table gateway.buckets (
        name text primary key,
        level double precision not null,
        at timestamptz not null,
        full_at timestamptz not null
      );
      create index buckets_full_at on gateway.buckets (full_at);
      create table gateway.outcomes (
        name text primary key,
        fingerprint text not null,
        token uuid not null,
        outcome text,
        expires_at timestamptz not null
      );
      create index outcomes_expires_at on gateway.outcomes (expires_at);
    end if;
    ${functions.map(createOrReplace).join('')}
  end $create$`;

const take = 'select points, remaining from gateway.take_points($1, $2, $3, $4, $5)';
const give = 'select gateway.give_points($1, $2, $3, $4)';
const claim = `
  insert into gateway.outcomes as known (name, fingerprint, token, expires_at)
  values ($1, $2, $3, clock_timestamp() + $4 * interval '1 ms')
  on conflict (name) do update set fingerprint = excluded.fingerprint, token = excluded.token, outcome = null,
    expires_at = excluded.expires_at
  where known.expires_at <= clock_timestamp()
  returning token`;
const find = 'select fingerprint, outcome from gateway.outcomes where name = $1';
const keep = `
  update gateway.outcomes set outcome = $3, expires_at = clock_timestamp() + $4 * interval '1 ms'
  where name = $1 and token = $2`;
const release = 'delete from gateway.outcomes where name = $1 and token = $2';
const prune = `
  with unneeded as (
    delete from gateway.outcomes where name in (
      select name from gateway.outcomes where expires_at < clock_timestamp() limit 10000 for update skip locked))
  delete from gateway.buckets where name in (
    select name from gateway.buckets where full_at < clock_timestamp() limit 10000 for update skip locked)`;

const connections = 4;

/** Milliseconds between two removals of outcomes and buckets that nobody needs any more. */
const pruneEveryMs = 60_000;

/** The user of the database may not create what is missing. The message says how somebody else can. */
class NotPermitted extends Error {
  constructor(cause: unknown) {
    super(
      'the user may not create the schema "gateway", or what is missing in it; let it: "create schema gateway authorization USER"',
      { cause },
    );
    this.name = 'NotPermitted';
  }
}

const codeOfPermissions = '42501';

interface PostgresState extends SharedState {
  /** Creates what is missing. Resolves to the reason if the user may not; anything else that fails is tried again when it is needed. */
  prepare(): Promise<string | undefined>;
}

/** Keeps what gateways share in a PostgreSQL database, in a schema of its own. Connects when it is needed. */
export function createPostgresState(url: string): PostgresState {
  let opening: Promise<DatabaseServer> | undefined;
  let prunedAt = Number.NEGATIVE_INFINITY;

  async function open(): Promise<DatabaseServer> {
    const { openServer } = await import('@sophia/database/server');
    const server = await openServer({ url, name: 'gateway', connections });
    try {
      await server.query(createTables, []);
      return server;
    } catch (error) {
      await server.close();
      const isPermission = error instanceof Error && 'code' in error && error.code === codeOfPermissions;
      throw isPermission ? new NotPermitted(error) : error;
    }
  }

  function opened(): Promise<DatabaseServer> {
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  }

  async function query<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    return (await opened()).query<Row>(sql, parameters);
  }

  async function pruneAtTimes(): Promise<void> {
    if (performance.now() - prunedAt <= pruneEveryMs) return;
    prunedAt = performance.now();
    await query(prune, []);
  }

  const points: PointStore = {
    async take({ name, maximum, restoreRate }, { needed, wanted }) {
      await pruneAtTimes();
      const parameters = [name, maximum, restoreRate, needed, wanted];
      const [taken] = await query<{ points: number; remaining: number }>(take, parameters);
      if (!taken) throw new Error('The database has told no points');
      return { points: taken.points, left: taken.remaining };
    },
    async give({ name, maximum, restoreRate }, given) {
      await query(give, [name, maximum, restoreRate, given]);
    },
  };

  async function claimOrFind(name: string, fingerprint: string, runningMs: number): ReturnType<OutcomeStore['claim']> {
    const token = randomUUID();
    const begun = await query(claim, [name, fingerprint, token, runningMs]);
    if (begun.length > 0) return { state: 'begun', token };
    const [found] = await query<{ fingerprint: string; outcome: string | null }>(find, [name]);
    // It was released, or removed, in between.
    if (!found) return claimOrFind(name, fingerprint, runningMs);
    const { outcome } = found;
    return outcome === null
      ? { state: 'running', fingerprint: found.fingerprint }
      : { state: 'ended', fingerprint: found.fingerprint, outcome };
  }

  const outcomes: OutcomeStore = {
    async claim(name, fingerprint, runningMs) {
      await pruneAtTimes();
      return claimOrFind(name, fingerprint, runningMs);
    },
    async keep(name, token, outcome, keptMs) {
      await query(keep, [name, token, outcome, keptMs]);
    },
    async release(name, token) {
      await query(release, [name, token]);
    },
  };
  return {
    points,
    outcomes,
    prepare: () =>
      opened().then(
        () => undefined,
        (error: unknown) => (error instanceof NotPermitted ? error.message : undefined),
      ),
    async [Symbol.asyncDispose]() {
      await opening?.then(
        (server) => server.close(),
        () => undefined,
      );
    },
  };
}
