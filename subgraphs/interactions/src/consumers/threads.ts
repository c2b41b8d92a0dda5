import type { EntityManager } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { joinThreads } from '../commands/join-threads.ts';

/** Puts threads of sources into the conversations that they belong to. */
export async function onThreadCorrelated(em: EntityManager, events: ReadEvent<'thread.correlated'>[]): Promise<void> {
  const tenant = events[0]?.tenantid;
  if (tenant === undefined) return;
  const latest = new Map(events.map(({ data }) => [data.sourceThreadId, data]));
  await joinThreads(em, tenant, [...latest.values()]);
}
