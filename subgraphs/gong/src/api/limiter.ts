import { type Database, inBackground, query, sql } from '@sophia/database';
import type { GongSettings } from '../connection/settings.ts';
import { GongApiError } from './api-error.ts';

/** Spaces requests, and counts those of the day. */
interface Limiter {
  /** Takes the next free slot, and returns the milliseconds until it begins. Throws if the day has none left. */
  take(): Promise<number>;
  /** Lets no request begin before this many milliseconds have passed, of whichever process. */
  pause(ms: number): Promise<void>;
}

type Limits = Pick<GongSettings, 'GONG_REQUESTS_PER_SECOND' | 'GONG_REQUESTS_PER_DAY'>;

/**
 * Gong limits all requests of a company together, so all processes take their slots from one row. Its times are those of
 * the database, whose clock they share. A slot that a killed process took passes unused.
 */
export function createLimiter(database: Database, tenant: string, limits: Limits): Limiter {
  const spacingMs = 1_000 / limits.GONG_REQUESTS_PER_SECOND;
  const perDay = limits.GONG_REQUESTS_PER_DAY;
  const spacing = sql`${spacingMs}::float8 * interval '1 ms'`;
  const today = sql`(clock_timestamp() at time zone 'UTC')::date`;

  return {
    take: () =>
      inBackground(async () => {
        const [slot] = await database.transaction(tenant, (em) =>
          query<{ ms: number }>(
            em,
            sql`insert into gong.api_slots as known (tenant_id, free_at, day, used)
              values (${tenant}, clock_timestamp() + ${spacing}, ${today}, 1)
              on conflict (tenant_id) do update set
                free_at = greatest(known.free_at, clock_timestamp()) + ${spacing},
                used = case when known.day = ${today} then known.used + 1 else 1 end,
                day = ${today}
              where known.day <> ${today} or known.used < ${perDay}
              returning extract(epoch from free_at - ${spacing} - clock_timestamp())::float8 * 1000 as ms`,
          ),
        );
        if (slot) return Math.max(0, slot.ms);
        throw new GongApiError(
          `the ${perDay} requests to Gong of this day (GONG_REQUESTS_PER_DAY) are used up; it goes on tomorrow, UTC`,
          { failure: 'spent', until: tomorrow() },
        );
      }),
    pause: (ms) =>
      inBackground(async () => {
        await database.transaction(tenant, (em) =>
          query(
            em,
            sql`update gong.api_slots set
              free_at = greatest(free_at, clock_timestamp() + ${ms}::float8 * interval '1 ms')`,
          ),
        );
      }),
  };
}

const day = 86_400_000;
const tomorrow = () => new Date((Math.floor(Date.now() / day) + 1) * day);
