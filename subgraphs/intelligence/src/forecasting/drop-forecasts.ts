import { type EntityManager, query, sql } from '@sophia/database';

/** Removes the stored forecasts of an owner who is gone: the deals are another's, so that no actual compares. */
export const dropForecastsOf = (em: EntityManager, ownerId: string): Promise<unknown> =>
  query(em, sql`delete from intelligence.forecasts where owner_id = ${ownerId}`);
