import { type EntityManager, upsert } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { checkConditions } from '../alerting/check-conditions.ts';
import { ruleKinds } from '../alerting/kinds/index.ts';
import { rulesOf } from '../alerting/rules-of.ts';
import type { Context } from '../services/services.ts';

/** Keeps how loads of sources ended, and judges the rules about them. */
export async function onSourceSyncChanged(
  em: EntityManager,
  events: readonly ReadEvent<'source.sync.changed'>[],
  { clock }: Context,
): Promise<void> {
  const tenant = events[0]?.tenantid;
  if (tenant === undefined) return;
  const ended = events.filter(({ data }) => data.state === 'FAILED' || data.state === 'SUCCEEDED');
  await upsert(
    em,
    'intelligence.source_loads',
    ended.map(({ data }) => ({
      tenant_id: tenant,
      load_id: data.id,
      source: data.source,
      name: data.name,
      state: data.state,
      finished_at: data.finishedAt ?? data.startedAt,
      error: data.error,
    })),
    { key: ['tenant_id', 'load_id'] },
  );
  const rules = (await rulesOf(em, tenant)).filter(({ kind }) => ruleKinds[kind].looksAt === 'load');
  await checkConditions(em, tenant, rules, clock.now());
}
