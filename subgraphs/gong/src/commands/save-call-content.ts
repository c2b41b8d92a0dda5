import { deriveId, type EntityManager, query, sql, upsert } from '@sophia/database';
import type { MergedCall } from './merge-call.ts';

/** Replaces the trackers and topics of these calls. Returns the ids of calls where any changed. */
export async function saveCallContent(em: EntityManager, calls: readonly MergedCall[]): Promise<Set<string>> {
  const trackers = calls.flatMap(({ call, trackers = [] }) =>
    trackers.map((tracker) => ({
      tenant_id: call.tenant_id,
      id: deriveId(call.tenant_id, 'gong', 'tracker', call.gong_call_id, tracker.gongTrackerId ?? tracker.name),
      call_id: call.id,
      gong_tracker_id: tracker.gongTrackerId,
      name: tracker.name,
      type: tracker.type,
      count: tracker.count,
      phrases: tracker.phrases,
      occurrence_seconds: tracker.occurrenceSeconds,
    })),
  );
  const topics = calls.flatMap(({ call, topics = [] }) =>
    topics.map((topic) => ({
      tenant_id: call.tenant_id,
      id: deriveId(call.tenant_id, 'gong', 'topic', call.gong_call_id, topic.name),
      call_id: call.id,
      name: topic.name,
      duration_seconds: topic.durationSeconds,
    })),
  );
  const withTrackers = calls.filter((call) => call.trackers).map(({ call }) => call.id);
  const withTopics = calls.filter((call) => call.topics).map(({ call }) => call.id);
  return new Set([
    ...(await replace(em, 'call_trackers', withTrackers, trackers)),
    ...(await replace(em, 'call_topics', withTopics, topics)),
  ]);
}

interface ContentRow {
  tenant_id: string;
  id: string;
  call_id: string;
}

async function replace(
  em: EntityManager,
  table: 'call_trackers' | 'call_topics',
  callIds: readonly string[],
  rows: readonly ContentRow[],
): Promise<string[]> {
  if (callIds.length === 0) return [];
  const { inserted, changed } = await upsert(em, `gong.${table}`, rows, { key: ['tenant_id', 'id'] });
  const gone = await query<{ call_id: string }>(
    em,
    sql`delete from ${sql.table(`gong.${table}`)}
     where call_id = any(${callIds}::uuid[]) and id <> all(${rows.map(({ id }) => id)}::uuid[])
     returning call_id`,
  );
  return [...inserted, ...changed, ...gone].map((row) => row.call_id);
}
