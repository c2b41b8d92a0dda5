import { type EntityManager, upsert } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { joinThreads } from '../commands/join-threads.ts';
import { refreshStagesOfThreads } from '../commands/refresh-stages.ts';
import { refreshThreads } from '../commands/refresh-threads.ts';

/** Puts threads of sources into the conversations that they belong to. */
export async function onThreadCorrelated(em: EntityManager, events: ReadEvent<'thread.correlated'>[]): Promise<void> {
  const tenant = events[0]?.tenantid;
  if (tenant === undefined) return;
  const latest = new Map(events.map(({ data }) => [data.sourceThreadId, data]));
  await joinThreads(em, tenant, [...latest.values()]);
}

/** Stores what conversations are for. */
export async function onThreadAnalysed(em: EntityManager, events: ReadEvent<'thread.analysed'>[]): Promise<void> {
  const { inserted, changed } = await upsert(
    em,
    'interactions.thread_types',
    events.map(({ tenantid, data: { id, type } }) => ({ tenant_id: tenantid, thread_id: id, type })),
    { key: ['tenant_id', 'thread_id'] },
  );
  const threadIds = [...inserted, ...changed].map(({ thread_id }) => thread_id);
  await refreshThreads(em, threadIds);
  await refreshStagesOfThreads(em, threadIds);
}
