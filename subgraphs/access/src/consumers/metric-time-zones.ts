import type { EntityManager } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import type { ModuleContext } from '@sophia/subgraph-kit';
import { applySettings } from '../tenants/change-tenants.ts';

/** Keeps the time zone that somebody chose by `metricTimeZoneSet`, or before tenants had records, in the tenant's record. */
export async function onMetricTimeZoneChosen(
  em: EntityManager,
  events: readonly ReadEvent<'metric.timezone.chosen'>[],
  { clock }: ModuleContext,
): Promise<void> {
  const last = events.at(-1);
  if (!last) return;
  const { tenantid, data } = last;
  await applySettings(em, { subject: 'metricTimeZoneSet', now: clock.now() }, tenantid, { timeZone: data.timeZone });
}
