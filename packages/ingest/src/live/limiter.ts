import { type Database, identifier, inBackground, query, sql } from '@sophia/database';
import { SourceApiError } from './api-error.ts';

/** Spaces requests, and counts those of the day. */
export interface Limiter {
  /** Takes the next free slot, and returns the milliseconds until it begins. Throws if the day has none left. */
  take(): Promise<number>;
  /** Lets no request begin before this many milliseconds have passed, of whichever process. */
  pause(ms: number): Promise<void>;
}

interface Limits {
  /** Requests that are limited together. @default all */
  readonly requests?: string;
  readonly spacingMs: number;
  /** Most requests of a day (UTC), and what is said if they are used up. @default any number */
  readonly ofDay?: { readonly most: number; readonly spent: string };
}

/** Returns SQL for a migration that creates the table of `createLimiter`. It needs `tenantTable`, too. */
export const apiSlots = (schema: string): string => `
  -- The next free slot for a request to the source, and the requests of the day.
  create table ${schema}.api_slots (
    tenant_id text not null,
    -- Which requests are limited together; empty for all.
    requests text not null,
    free_at timestamptz not null,
    day date not null,
    used integer not null,
    primary key (tenant_id, requests)
  );`;

/**
 * A source limits all requests of a company together, so all processes take their slots from one row. Its times are those of
 * the database, whose clock they share. A slot that a killed process took passes unused.
 */
export function createLimiter(
  database: Database,
  tenant: string,
  { requests = '', spacingMs, ofDay }: Limits,
): Limiter {
  const table = sql.raw(`${identifier(database.schema)}.api_slots`);
  const spacing = sql`${spacingMs}::float8 * interval '1 ms'`;
  const today = sql`(clock_timestamp() at time zone 'UTC')::date`;
  const most = ofDay?.most ?? 2 ** 31 - 1;

  return {
    take: () =>
      inBackground(async () => {
        const [slot] = await database.transaction(tenant, (em) =>
          query<{ ms: number }>(
            em,
            sql`insert into ${table} as known (tenant_id, requests, free_at, day, used)
              values (${tenant}, ${requests}, clock_timestamp() + ${spacing}, ${today}, 1)
              on conflict (tenant_id, requests) do update set
                free_at = greatest(known.free_at, clock_timestamp()) + ${spacing},
                used = case when known.day = ${today} then known.used + 1 else 1 end,
                day = ${today}
              where known.day <> ${today} or known.used < ${most}
              returning extract(epoch from free_at - ${spacing} - clock_timestamp())::float8 * 1000 as ms`,
          ),
        );
        if (slot) return Math.max(0, slot.ms);
        throw new SourceApiError(ofDay?.spent ?? 'there have been too many requests today', {
          failure: 'spent',
          until: tomorrow(),
        });
      }),
    pause: (ms) =>
      inBackground(async () => {
        await database.transaction(tenant, (em) =>
          query(
            em,
            sql`update ${table} set free_at = greatest(free_at, clock_timestamp() + ${ms}::float8 * interval '1 ms')
              where requests = ${requests}`,
          ),
        );
      }),
  };
}

const day = 86_400_000;
const tomorrow = () => new Date((Math.floor(Date.now() / day) + 1) * day);
