import { type Sql, sql } from '@sophia/database';

/** SQL for the only one of these ids; null if there are more, of whom each may be meant. */
export const onlyOf = (ids: Sql): Sql => sql`case when cardinality(${ids}) = 1 then (${ids})[1] end`;
