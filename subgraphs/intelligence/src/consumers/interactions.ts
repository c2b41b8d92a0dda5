import type { EntityManager } from '@sophia/database';
import type { EventData, ReadEvent } from '@sophia/events';
import { enqueue } from '@sophia/jobs';
import { inChunks } from '../common/in-chunks.ts';
import { staleCompletions } from '../completions/stale-completions.ts';
import { drawConclusions } from '../conclusions/draw-conclusions.ts';
import { staleCorrelations } from '../conversations/correlation/stale-correlations.ts';
import { dropMessageSentences } from '../conversations/key-sentences/save.ts';
import { markExperts } from '../expertise/stale-experts.ts';
import { analyseInteractions, textsPerJob } from '../jobs/analyse-interactions.ts';
import { writeInteractionPassages } from '../passages/interaction-passages.ts';
import type { Context } from '../services/services.ts';
import { lockCalls } from '../store/lock-calls.ts';
import {
  dropInteractions,
  type InteractionLinks,
  linksOf,
  type PendingText,
  saveInteractions,
} from '../store/save-interactions.ts';
import { markAnalysesStale } from '../store/stale-thread-analyses.ts';
import { copyToInteractions } from '../store/summarise-calls.ts';

type Interaction = EventData<'interaction.changed'>;

/** Handles interactions that were created, changed or deleted. Jobs analyse their texts. */
export async function onInteractionChanged(
  em: EntityManager,
  events: readonly ReadEvent<'interaction.changed'>[],
  { clock }: Pick<Context, 'clock'>,
): Promise<void> {
  const tenant = events[0]?.tenantid;
  if (tenant === undefined) return;
  const latest = [...new Map(events.map(({ data }) => [data.id, data])).values()];
  const goneIds = latest.filter(({ deleted }) => deleted).map(({ id }) => id);
  const present = latest.filter(({ deleted }) => !deleted);
  const callIds = present.flatMap(({ callId }) => callId ?? []);
  await lockCalls(em, callIds);
  const before = await linksOf(
    em,
    latest.map(({ id }) => id),
  );
  await markExperts(em, tenant, { interactionIds: goneIds });
  await dropInteractions(em, goneIds);
  const { pending, outdatedIds, currentAccount } = await saveInteractions(em, tenant, present);
  const copiedIds = await copyToInteractions(em, callIds);
  await writeInteractionPassages(em, tenant, {
    present,
    goneIds,
    rewrittenIds: new Set([...pending.map(({ id }) => id), ...outdatedIds]),
    currentAccount,
  });
  await enqueueAnalyses(em, pending, present);
  await dropMessageSentences(em, [...goneIds, ...outdatedIds]);
  await staleCorrelations.mark(em, tenant, correlatedThreads(before, present));
  const sourceThreadIds = [...before, ...present].flatMap(({ sourceThreadId }) => sourceThreadId ?? []);
  await staleCompletions.mark(em, tenant, sourceThreadIds);
  await markExperts(em, tenant, { threadIds: sourceThreadIds });
  await markAnalysesStale(
    em,
    tenant,
    [...before, ...present].flatMap(({ threadId }) => threadId ?? []),
  );
  await drawConclusions(em, tenant, clock.now(), {
    interactionIds: [
      ...new Set([...outdatedIds, ...copiedIds, ...joinedAccount(events, pending), ...leftAccount(before, present)]),
    ],
    accountIds: [...before, ...present].flatMap(({ accountId }) => accountId ?? []),
    // A participant who is no longer there may have been merged into another person.
    contactIds: [...before, ...present].flatMap(({ contactIds }) => contactIds),
    dealIds: [...before, ...present].flatMap(({ dealId }) => dealId ?? []),
  });
}

/** Returns the threads that are or were a customer's, before and after the change, or may be by its name. */
const correlatedThreads = (before: readonly InteractionLinks[], present: readonly Interaction[]): string[] => [
  ...before.flatMap(({ sourceThreadId }) => sourceThreadId ?? []),
  ...present.flatMap(({ accountId, messageId, sourceThreadId }) =>
    (accountId !== null || messageId !== null) && sourceThreadId != null ? [sourceThreadId] : [],
  ),
];

/** Enqueues the analysis of texts, with the time of the interaction, because the newest go first. */
async function enqueueAnalyses(
  em: EntityManager,
  texts: readonly PendingText[],
  interactions: readonly Interaction[],
): Promise<void> {
  const occurredAt = new Map(interactions.map((interaction) => [interaction.id, new Date(interaction.occurredAt)]));
  await enqueue(
    em,
    analyseInteractions,
    inChunks(texts, textsPerJob).map((chunk) => ({ data: chunk, at: occurredAt.get(chunk.at(-1)?.id ?? '') })),
  );
}

/** Returns interactions that came to an account with an analysis. Those without one follow when they are analysed. */
function joinedAccount(
  events: readonly ReadEvent<'interaction.changed'>[],
  pending: readonly PendingText[],
): readonly string[] {
  const pendingIds = new Set(pending.map(({ id }) => id));
  return events
    .filter(({ data }) => data.isNewToAccount && !data.deleted && !pendingIds.has(data.id))
    .map(({ data }) => data.id);
}

/** Returns interactions that have no account any more. */
function leftAccount(before: readonly InteractionLinks[], present: readonly Interaction[]): readonly string[] {
  const withoutAccount = new Set(present.filter(({ accountId }) => accountId === null).map(({ id }) => id));
  return before
    .filter(({ interactionId, accountId }) => accountId !== null && withoutAccount.has(interactionId))
    .map(({ interactionId }) => interactionId);
}
