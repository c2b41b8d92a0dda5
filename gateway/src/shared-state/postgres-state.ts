import { randomUUID } from 'node:crypto';
import type { DatabaseServer } from '@sophia/database/server';
import type { OutcomeStore } from './outcome-store.ts';
import type { PointStore } from './point-store.ts';
import type { SharedState } from './shared-state.ts';

/**
 * Creates what is missing. Gateways may start at the same time, so one waits for the other. The functions follow
 * `pointsTaken`; the clock is that of the database.
 */
const createTables = `
  do $create$
  begin
    perform pg_advisory_xact_lock(hashtext('sophia gateway tables'));
    if to_regclass('gateway.outcomes') is not null then return; end if;
    create schema if not exists gateway;
    -- A crash of the database fills all buckets, and in return nothing waits for its disk.
    create unlogged table gateway.buckets (
      name text primary key,
      level double precision not null,
      at timestamptz not null
    );
    create table gateway.outcomes (
      name text primary key,
      fingerprint text not null,
      token uuid not null,
      outcome text,
      expires_at timestamptz not null
    );
    create index outcomes_expires_at on gateway.outcomes (expires_at);

    create function gateway.level_of(bucket text, maximum float, rate float) returns float language plpgsql as $level$
    declare
      known gateway.buckets;
    begin
      insert into gateway.buckets values (bucket, maximum, clock_timestamp()) on conflict do nothing;
      select * into known from gateway.buckets where name = bucket for update;
      return least(maximum, known.level + rate * greatest(0, extract(epoch from clock_timestamp() - known.at)));
    end $level$;

    create function gateway.take_points(bucket text, maximum float, rate float, needed float, wanted float,
      out points float, out remaining float) language plpgsql as $take$
    begin
      remaining := gateway.level_of(bucket, maximum, rate);
      points := case
        when remaining - wanted >= maximum / 2 then wanted
        when remaining >= needed then needed
        else 0
      end;
      remaining := remaining - points;
      update gateway.buckets set level = remaining, at = clock_timestamp() where name = bucket;
    end $take$;

    create function gateway.give_points(bucket text, maximum float, rate float, given float)
      returns void language plpgsql as $give$
    declare
      now_there float := gateway.level_of(bucket, maximum, rate);
    begin
      update gateway.buckets set level = least(maximum, now_there + given), at = clock_timestamp() where name = bucket;
    end $give$;
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
  delete from gateway.outcomes where name in (
    select name from gateway.outcomes where expires_at < clock_timestamp() limit 10000 for update skip locked)`;

const connections = 4;

/** Milliseconds between two removals of outcomes that nobody needs any more. */
const pruneEveryMs = 60_000;

/** Keeps what gateways share in a PostgreSQL database, in a schema of its own. Connects when it is needed. */
export function createPostgresState(url: string): SharedState {
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
      throw error;
    }
  }

  async function query<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return (await opening).query<Row>(sql, parameters);
  }

  const points: PointStore = {
    async take({ name, maximum, restoreRate }, { needed, wanted }) {
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
      if (performance.now() - prunedAt > pruneEveryMs) {
        prunedAt = performance.now();
        await query(prune, []);
      }
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
    async [Symbol.asyncDispose]() {
      await opening?.then(
        (server) => server.close(),
        () => undefined,
      );
    },
  };
}
