import { sql } from '@sophia/database';
import { badUserInput } from '@sophia/subgraph-kit';

const day = 86_400_000;
const defaultDays = 365;
const mostDays = 5 * 366;

interface Asked {
  readonly from?: string | null | undefined;
  readonly asOf?: Date | null | undefined;
}

/** The time that an answer is about. */
export interface AskedPast {
  readonly since: Date;
  readonly until: Date;
}

/** Reads the arguments `from` (a day, by default a year before) and `asOf` (by default now). Throws BAD_USER_INPUT. */
export function askedPast({ from, asOf }: Asked, now: Date): AskedPast {
  if (asOf != null && asOf > now) throw badUserInput('asOf', 'must not be in the future');
  const until = asOf ?? now;
  const since = from == null ? new Date(until.getTime() - defaultDays * day) : new Date(`${from}T00:00:00Z`);
  if (since >= until) throw badUserInput('from', `expected a day before ${until.toISOString()}, got ${from}`);
  if (until.getTime() - since.getTime() > mostDays * day)
    throw badUserInput('from', 'expected a day at most five years before');
  return { since, until };
}

/** The same as timestamptz for SQL. */
export const pastInSql = ({ since, until }: AskedPast) => ({
  from: sql`${since.toISOString()}::timestamptz`,
  at: sql`${until.toISOString()}::timestamptz`,
});
