import { closedAmong, type Database, identifier, inBackground, queryText, toDatabaseJson } from '@sophia/database';
import { type Loop, startLoop } from '@sophia/events/loop';
import { CronExpressionParser } from 'cron-parser';
import { v7 as newId } from 'uuid';
import type { Clock } from './clock.ts';
import type { Schedule } from './schedule.ts';

export interface ScheduleOptions<Context> {
  readonly database: Database;
  readonly schedules: readonly Schedule<unknown, Context>[];
  readonly clock: Clock;
  /** Called after a schedule has enqueued jobs. */
  readonly onEnqueued: () => void;
  readonly onError: (error: unknown) => void;
  /** Milliseconds between two looks at the clock. @default 1 000 */
  readonly idleMs?: number;
}

/** Enqueues the jobs of schedules when they are due. */
export function startSchedules<Context>(options: ScheduleOptions<Context>): Loop {
  const { database, clock, onEnqueued, onError, idleMs = 1_000 } = options;
  const schedules = options.schedules.map((schedule) => ({ schedule, instants: instantsOf(schedule), nextAt: 0 }));

  async function step(): Promise<number> {
    let enqueued = 0;
    const now = clock.now();
    for (const each of schedules) {
      if (now.getTime() < each.nextAt) continue;
      const { last, next } = each.instants(now);
      const isPast = each.nextAt === 0;
      enqueued += await inBackground(() => enqueueOnce(database, each.schedule, { instant: last, now, isPast }));
      each.nextAt = next.getTime();
    }
    if (enqueued > 0) onEnqueued();
    return enqueued;
  }
  return startLoop({ step, onError, idleMs });
}

/** Returns a function that finds the last instant of a schedule up to a time, and the next one after it. */
function instantsOf({ name, cron, timezone = 'UTC' }: Pick<Schedule, 'name' | 'cron' | 'timezone'>) {
  const from = (time: Date) => CronExpressionParser.parse(cron, { tz: timezone, currentDate: time });
  try {
    from(new Date());
  } catch (error) {
    throw new Error(`the schedule ${name} has an invalid cron expression or time zone: ${cron}, ${timezone}`, {
      cause: error,
    });
  }
  return (now: Date) => ({
    last: from(new Date(now.getTime() + 1))
      .prev()
      .toDate(),
    next: from(now).next().toDate(),
  });
}

interface Due {
  readonly instant: Date;
  readonly now: Date;
  /** True if the instant passed before this process ran. */
  readonly isPast: boolean;
}

/** Enqueues the jobs of an instant. A single statement does so, so that only one of several processes succeeds. */
async function enqueueOnce(database: Database, schedule: Schedule, { instant, now, isPast }: Due): Promise<number> {
  const schema = identifier(database.schema);
  return database.system(async (em) => {
    const wanted = await schedule.tenants(em, now);
    const closed = schedule.job.isRemoval ? new Set() : await closedAmong(em, wanted);
    const tenants = wanted.filter((tenant) => !closed.has(tenant));
    if (tenants.length === 0) return 0;
    const rows = await queryText(
      em,
      `with known as (
         select tenant_id from ${schema}.schedules where schedule = $2
       ), due as (
         insert into ${schema}.schedules as run (tenant_id, schedule, instant)
         select tenant_id, $2, $3 from json_to_recordset($1::json) as tenant(tenant_id text)
         on conflict (tenant_id, schedule) do update set instant = excluded.instant
           where run.instant < excluded.instant
         returning tenant_id
       )
       insert into ${schema}.jobs (tenant_id, id, kind, data, urgency, place)
       select tenant_id, tenant.id, $4, $5, 0, $6
       from json_to_recordset($1::json) as tenant(tenant_id text, id uuid) join due using (tenant_id)
       where $7 or tenant_id in (select tenant_id from known)
       returning tenant_id`,
      [
        toDatabaseJson(tenants.map((tenant_id) => ({ tenant_id, id: newId() }))),
        schedule.name,
        instant,
        schedule.job.name,
        toDatabaseJson(schedule.data),
        schedule.job.order === 'newest' ? -instant.getTime() : instant.getTime(),
        !isPast || schedule.makesUpFirst !== false,
      ],
    );
    return rows.length;
  });
}
