import { loadOne, reference, type SubgraphContext } from '@sophia/subgraph-kit';
import { ConversationThread } from '../entities/conversation-thread.ts';
import { TimelineEntry, type TimelineEntryRow } from '../entities/timeline-entry.ts';
import { channelNameOf } from '../loaders/channel-name-of.ts';
import { contentOf } from '../loaders/content-of.ts';
import { participantsOf } from '../loaders/participants-of.ts';
import { relatedIdsOf } from '../loaders/related-ids-of.ts';
import type { InteractionKind } from '../timeline/reported-interaction.ts';

type Args = Record<PropertyKey, never> | object;

/** Fields that all kinds of interaction resolve alike. */
export const interactionFields = {
  channel: async (entry: TimelineEntryRow, _: Args, ctx: SubgraphContext) =>
    (entry.slackChannelId && (await channelNameOf(ctx, entry.slackChannelId))) ?? (await contentOf(ctx, entry)).channel,
  title: async (entry: TimelineEntryRow, _: Args, ctx: SubgraphContext) => (await contentOf(ctx, entry)).title,
  text: async (entry: TimelineEntryRow, _: Args, ctx: SubgraphContext) => (await contentOf(ctx, entry)).text,
  participants: ({ id }: TimelineEntryRow, _: Args, ctx: SubgraphContext) => participantsOf(ctx, id),
  account: ({ accountId }: TimelineEntryRow) => reference(accountId),
  deal: ({ dealId }: TimelineEntryRow) => reference(dealId),
  thread: ({ threadId }: TimelineEntryRow, _: Args, ctx: SubgraphContext) =>
    threadId ? loadOne(ctx, ConversationThread, threadId) : null,
  related: async (entry: TimelineEntryRow, _: Args, ctx: SubgraphContext) => {
    const ids = await relatedIdsOf(ctx, entry);
    const entries = await Promise.all(ids.map((id) => loadOne(ctx, TimelineEntry, id)));
    return entries.filter((each) => each !== null);
  },
};

/** Loads the row for a reference to one kind of interaction. Null when the interaction is of another kind. */
export const entryOfKind =
  (...kinds: InteractionKind[]) =>
  async ({ id }: { id: string }, ctx: SubgraphContext): Promise<TimelineEntryRow | null> => {
    const entry = await loadOne(ctx, TimelineEntry, id);
    return entry && kinds.includes(entry.kind) ? entry : null;
  };
