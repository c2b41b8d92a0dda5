import type { EntityManager } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { markNamingDeals, namesOfDeals } from '../conversations/correlation/named-deals.ts';
import { saveDealFacts } from '../facts/deal-facts.ts';
import { dropDealReferences } from '../facts/move-references.ts';
import { removeFacts } from '../facts/remove-facts.ts';
import { sinceGone } from '../facts/since-gone.ts';
import { currentSubjects, markReturned } from '../store/gone-subjects.ts';
import { replaceSubject } from '../store/replace-subject.ts';
import { markStale } from '../store/stale-subjects.ts';

/** Handles deals that were created, changed or deleted. */
export async function onDealChanged(em: EntityManager, events: readonly ReadEvent<'deal.changed'>[]): Promise<void> {
  const tenant = events[0]?.tenantid;
  if (tenant === undefined) return;
  const latest = [...new Map(events.map(({ data }) => [data.id, data])).values()];
  const dealIds = latest.map(({ id }) => id);
  const namesBefore = await namesOfDeals(em, { dealIds });
  await markReturned(
    em,
    'DEAL',
    latest.filter(({ deleted }) => !deleted).map(({ id }) => id),
  );
  for (const { id } of latest.filter(({ deleted }) => deleted)) await replaceSubject(em, tenant, 'DEAL', id, null);
  const facts = sinceGone(events, ({ deleted }) => deleted);
  await removeFacts(em, 'deal_id', facts.goneIds);
  await dropDealReferences(em, facts.goneIds);
  await saveDealFacts(em, tenant, facts.present);
  await markNamingDeals(em, tenant, namesBefore, await namesOfDeals(em, { dealIds }));
  const current = await currentSubjects(
    em,
    'ACCOUNT',
    latest.flatMap(({ accountId }) => accountId ?? []),
  );
  await markStale(em, tenant, {
    accountIds: latest.flatMap(({ accountId }) => current(accountId) ?? []),
    dealIds: latest.filter(({ deleted }) => !deleted).map(({ id }) => id),
  });
}
