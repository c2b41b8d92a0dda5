import type { EntityManager } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { forgetMergedAccounts, keepAccountOwners } from '@sophia/subgraph-kit';
import { moveDecisions } from '../actions/move-decisions.ts';
import { markPosts } from '../alerting/delivery/edit-due.ts';
import { differences } from '../common/differences.ts';
import { drawConclusions } from '../conclusions/draw-conclusions.ts';
import { markNaming, namesOfSubjects } from '../conversations/correlation/mark-naming.ts';
import { markNamingDeals, namesOfDeals } from '../conversations/correlation/named-deals.ts';
import { markAccountsUncorrelated } from '../conversations/correlation/stale-correlations.ts';
import { saveAccountFacts } from '../facts/account-facts.ts';
import { moveAccountReferences } from '../facts/move-references.ts';
import { removeFacts } from '../facts/remove-facts.ts';
import { sinceGone } from '../facts/since-gone.ts';
import { writeAccountPassages } from '../passages/account-passages.ts';
import { allChanges, announcePassages } from '../passages/announce-passages.ts';
import { moveToAccount } from '../passages/facts.ts';
import { removeSubjectPassages } from '../passages/subject-passage.ts';
import type { Context } from '../services/services.ts';
import { removeAccounts } from '../store/accounts.ts';
import { currentSubjects, markGone, markReturned } from '../store/gone-subjects.ts';
import { mergeAccounts } from '../store/merge-accounts.ts';
import { ownAccountIds } from '../store/own-company.ts';

/**
 * Handles accounts that were created, renamed or deleted. A deleted or merged account that appears again is an account
 * of its own again.
 */
export async function onAccountChanged(
  em: EntityManager,
  events: readonly ReadEvent<'account.changed'>[],
): Promise<void> {
  const tenant = events[0]?.tenantid;
  if (tenant === undefined) return;
  await keepAccountOwners(em, events);
  const latest = [...new Map(events.map((event) => [event.data.id, event])).values()];
  const present = latest.filter(({ data }) => data.deleted !== true);
  const deleted = latest.filter(({ data }) => data.deleted === true);
  for (const { tenantid, data } of deleted) await markGone(em, tenantid, 'ACCOUNT', data.id, null);
  const deletedIds = deleted.map(({ data }) => data.id);
  const accountIds = latest.map(({ data }) => data.id);
  const namesBefore = await namesOfSubjects(em, accountIds);
  const dealsBefore = await namesOfDeals(em, { accountIds });
  await markAccountsUncorrelated(em, tenant, deletedIds);
  const ownBefore = await ownAccountIds(em);
  await removeAccounts(em, deletedIds);
  await markReturned(
    em,
    'ACCOUNT',
    present.map(({ data }) => data.id),
  );
  const facts = sinceGone(events, (data) => data.deleted === true);
  await removeFacts(em, 'account_id', facts.goneIds);
  await moveAccountReferences(em, facts.goneIds, null);
  await saveAccountFacts(em, tenant, facts.present);
  await markNamingDeals(em, tenant, dealsBefore, await namesOfDeals(em, { accountIds }));
  const changedSides = differences(ownBefore, await ownAccountIds(em));
  await markAccountsUncorrelated(em, tenant, changedSides);
  await markNaming(em, tenant, namesBefore, await namesOfSubjects(em, accountIds));
  await markNaming(em, tenant, [], await namesOfSubjects(em, changedSides));
  const changes = [
    await removeSubjectPassages(em, tenant, 'ACCOUNT', deletedIds),
    await moveToAccount(em, deletedIds, null),
    await writeAccountPassages(
      em,
      tenant,
      present.map(({ data, time }) => ({ account: data, publishedAt: time })),
    ),
  ];
  await announcePassages(em, allChanges(changes));
}

/** Handles merges of accounts. */
export async function onAccountMerged(
  em: EntityManager,
  events: readonly ReadEvent<'account.merged'>[],
  { clock }: Context,
): Promise<void> {
  await forgetMergedAccounts(em, events);
  for (const { tenantid, data } of events) {
    await markGone(em, tenantid, 'ACCOUNT', data.fromId, data.intoId);
    const present = (await currentSubjects(em, 'ACCOUNT', [data.fromId]))(data.fromId);
    if (present !== data.fromId) {
      await markAccountsUncorrelated(em, tenantid, [data.fromId]);
      const names = await namesOfSubjects(em, [data.fromId]);
      const dealIds = (await namesOfDeals(em, { accountIds: [data.fromId] })).map(({ dealId }) => dealId);
      await removeFacts(em, 'account_id', [data.fromId]);
      await moveAccountReferences(em, [data.fromId], present);
      await markNamingDeals(em, tenantid, [], await namesOfDeals(em, { dealIds }));
      await markNaming(em, tenantid, names, []);
    }
    if (present === null) await removeAccounts(em, [data.fromId]);
    else if (present !== data.fromId) {
      await markPosts(em, await mergeAccounts(em, data.fromId, present, clock.now()), clock.now());
      await moveDecisions(em, tenantid, data.fromId, present);
    }
    if (present !== data.fromId) {
      const removed = await removeSubjectPassages(em, tenantid, 'ACCOUNT', [data.fromId]);
      const moved = await moveToAccount(em, [data.fromId], present);
      await announcePassages(em, allChanges([removed, moved]));
    }
    await drawConclusions(em, tenantid, clock.now(), {
      interactionIds: [],
      accountIds: present === null ? [] : [present],
      contactIds: [],
    });
  }
}
