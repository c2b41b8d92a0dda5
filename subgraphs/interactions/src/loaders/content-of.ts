import type { SubgraphContext } from '@sophia/subgraph-kit';
import type { TimelineEntryRow } from '../entities/timeline-entry.ts';
import { readContents } from '../timeline/contents.ts';
import type { ReportedContent } from '../timeline/reported-interaction.ts';

/** Content of an interaction without its key. */
export type Content = Omit<ReportedContent, 'tenant_id' | 'id' | 'occurred_at'>;

const columns = [
  'title',
  'text',
  'channel',
  'thread_root_id',
  'message_type',
  'reaction_count',
  'reply_count',
  'mention_count',
  'system',
  'transcript_available',
  'status',
  'due_at',
  'detail_state',
] as const satisfies (keyof Content)[];

/** Loads the content of an entry, in one statement with all entries requested together. */
export async function contentOf(ctx: SubgraphContext, entry: TimelineEntryRow): Promise<Content> {
  const loader = ctx.loader<string, Content | null>('contents', async (em, keys) => {
    const rows = await readContents<Content>(em, columns, keys.map(parseKey));
    const byId = new Map(rows.map((row) => [row.id, row]));
    return keys.map((key) => byId.get(parseKey(key).id) ?? null);
  });
  const content = await loader.load(`${entry.id} ${entry.occurredAt.toISOString()}`);
  // Both rows are written and deleted in one transaction.
  if (!content) throw new Error(`interaction ${entry.id} has no content`);
  return content;
}

function parseKey(key: string): { id: string; occurredAt: string } {
  const [id = '', occurredAt = ''] = key.split(' ');
  return { id, occurredAt };
}
