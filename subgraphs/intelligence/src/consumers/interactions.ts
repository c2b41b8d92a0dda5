import type { EntityManager } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { enqueue } from '@sophia/jobs';
import type { Context } from '../analysis/services.ts';
import { inChunks } from '../common/in-chunks.ts';
import { drawConclusions } from '../conclusions/draw-conclusions.ts';
import { analyseInteractions, textsPerJob } from '../jobs/analyse-interactions.ts';
import { writeInteractionPassages } from '../passages/interaction-passages.ts';
import { lockCalls } from '../store/lock-calls.ts';
import { dropInteractions, linksOf, saveInteractions } from '../store/save-interactions.ts';
import { copyToInteractions } from '../store/summarise-calls.ts';

/** Handles interactions that were created, changed or deleted. Jobs analyse their texts. */
export async function onInteractionChanged(
  em: EntityManager,
  events: readonly ReadEvent<'interaction.changed'>[],
  { clock }: Pick<Context, 'clock'>,
): Promise<void> {
  const tenant = events[0]?.tenantid;
  if (tenant === undefined) return;
  const latest = [...new Map(events.map(({ data }) => [data.id, data])).values()];
  const gone = latest.filter(({ deleted }) => deleted).map(({ id }) => id);
  const present = latest.filter(({ deleted }) => !deleted);
  const callIds = present.flatMap(({ callId }) => callId ?? []);
  await lockCalls(em, callIds);
  const before = await linksOf(
    em,
    latest.map(({ id }) => id),
  );
  await dropInteractions(em, gone);
  const { unread, outdatedIds, currentAccount } = await saveInteractions(em, tenant, present);
  const copied = await copyToInteractions(em, callIds);
  await writeInteractionPassages(em, tenant, {
    present,
    goneIds: gone,
    rewrittenIds: new Set([...unread.map(({ id }) => id), ...outdatedIds]),
    currentAccount,
  });
  const happened = new Map(present.map(({ id, occurredAt }) => [id, new Date(occurredAt)]));
  await enqueue(
    em,
    analyseInteractions,
    inChunks(unread, textsPerJob).map((texts) => ({ data: texts, at: happened.get(texts.at(-1)?.id ?? '') })),
  );
  const unreadIds = new Set(unread.map(({ id }) => id));
  const newToAccount = events
    .filter(({ data }) => data.isNewToAccount && !data.deleted && !unreadIds.has(data.id))
    .map(({ data }) => data.id);
  const withoutAccount = new Set(present.filter(({ accountId }) => accountId === null).map(({ id }) => id));
  const leftAccount = before
    .filter(({ interactionId, accountId }) => accountId !== null && withoutAccount.has(interactionId))
    .map(({ interactionId }) => interactionId);

  await drawConclusions(em, tenant, clock.now(), {
    interactionIds: [...new Set([...outdatedIds, ...copied, ...newToAccount, ...leftAccount])],
    accountIds: [...before, ...present].flatMap(({ accountId }) => accountId ?? []),
    // A participant who is no longer there may have been merged into another person.
    contactIds: [...before, ...present].flatMap(({ contactIds }) => contactIds),
  });
}
