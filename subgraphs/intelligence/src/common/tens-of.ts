import { type Sql, sql } from '@sophia/database';

/** The lowest of the ten points, of 0 to 100, among which a number is: 70 for 76.5. Of 100 it is 90. */
export const tensOf = (points: Sql): Sql => sql`(least(floor(${points} / 10), 9) * 10)::int`;
