import type { EntityManager } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { setCurrency, setTimeZone } from '../metrics/time-zone.ts';

/** Keeps the settings of the tenant's record. After a change of the time zone metrics are counted again. */
export async function onTenantChanged(
  em: EntityManager,
  events: readonly ReadEvent<'tenant.changed'>[],
): Promise<void> {
  const last = events.at(-1);
  if (!last) return;
  const { tenantid, data } = last;
  await setCurrency(em, tenantid, data.currencyCode);
  await setTimeZone(em, tenantid, data.timeZone);
}
