import { loadOne, type SubgraphContext } from '@sophia/subgraph-kit';
import { TimelineEntry, type TimelineEntryRow } from '../entities/timeline-entry.ts';
import { interactionIdOf } from '../timeline/ids.ts';
import { tsOfSourceId } from '../timeline/slack-source-id.ts';
import { contentOf } from './content-of.ts';

/** Loads Slack's ts of the message that started the thread. Null outside threads, or when that message is not here. */
export async function threadTsOf(ctx: SubgraphContext, entry: TimelineEntryRow): Promise<string | null> {
  const { thread_root_id } = await contentOf(ctx, entry);
  if (thread_root_id === null) return null;
  if (thread_root_id === entry.recordId) return tsOfSourceId(entry.sourceId);
  const root = await loadOne(ctx, TimelineEntry, interactionIdOf(ctx.tenant, thread_root_id));
  return root && tsOfSourceId(root.sourceId);
}
