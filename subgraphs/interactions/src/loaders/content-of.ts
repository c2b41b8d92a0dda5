import type { SubgraphContext } from '@sophia/subgraph-kit';
import type { TimelineEntryRow } from '../entities/timeline-entry.ts';
import { readContents } from '../timeline/contents.ts';

/** Content of an interaction, as the resolvers need it. */
export interface Content {
  title: string;
  text: string | null;
  channel: string | null;
  thread_root_id: string | null;
  message_type: string | null;
  reaction_count: number;
  reply_count: number;
  mention_count: number;
  system: string | null;
  transcript_available: boolean;
  status: string | null;
  due_at: string | null;
  detail_state: 'AVAILABLE' | 'RESTRICTED';
}

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
