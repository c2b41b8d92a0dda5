import type { EntityManager } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { ruleAnalyzer } from '../analysis/rule-analyzer.ts';
import { belongingsOf, dropInteractions, saveInteractions } from '../store/save-interactions.ts';
import { copyToInteractions } from '../store/summarise-calls.ts';
import { keywordsOf, react, rulesOf } from './react.ts';

/** Interactions came, changed or went. */
export async function onInteractionChanged(
  em: EntityManager,
  events: readonly ReadEvent<'interaction.changed'>[],
): Promise<void> {
  const tenant = events[0]?.tenantid;
  if (tenant === undefined) return;
  const rules = await rulesOf(em, tenant);

  const latest = [...new Map(events.map(({ data }) => [data.id, data])).values()];
  const gone = latest.filter(({ deleted }) => deleted).map(({ id }) => id);
  const present = latest.filter(({ deleted }) => !deleted);
  const before = await belongingsOf(
    em,
    latest.map(({ id }) => id),
  );
  await dropInteractions(em, gone);
  const analysed = await saveInteractions(em, tenant, present, ruleAnalyzer, keywordsOf(rules));
  const copied = await copyToInteractions(
    em,
    present.flatMap(({ callId }) => callId ?? []),
  );
  const newToAccount = events.filter(({ data }) => data.isNewToAccount && !data.deleted).map(({ data }) => data.id);
  const withoutAccount = new Set(present.filter(({ accountId }) => accountId === null).map(({ id }) => id));
  const leftAccount = before
    .filter(({ interactionId, accountId }) => accountId !== null && withoutAccount.has(interactionId))
    .map(({ interactionId }) => interactionId);

  await react(em, tenant, rules, {
    interactionIds: [...new Set([...analysed, ...copied, ...newToAccount, ...leftAccount])],
    accountIds: [...before, ...present].flatMap(({ accountId }) => accountId ?? []),
    // A participant that is no longer there may have been merged into another person.
    contactIds: [...before, ...present].flatMap(({ contactIds }) => contactIds),
  });
}
