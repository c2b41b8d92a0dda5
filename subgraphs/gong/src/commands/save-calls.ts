import { type EntityManager, erasedPeople, upsert } from '@sophia/database';
import type { CallRecord } from '../records/call-record.ts';
import { applyResolutions } from './apply-resolutions.ts';
import { reportedCall } from './call-rows.ts';
import { eraseWords } from './erase-words.ts';
import { loadCalls } from './load-calls.ts';
import { lockWrites } from './lock-writes.ts';
import { type MergedCall, mergeCall } from './merge-call.ts';
import { takePendingTranscripts } from './pending-transcripts.ts';
import { publishCalls } from './publish-calls.ts';
import { publishTranscripts } from './publish-transcripts.ts';
import { realignTranscripts } from './realign-transcripts.ts';
import { saveCallContent } from './save-call-content.ts';
import { saveParties } from './save-parties.ts';
import { syncCallPeople } from './sync-call-people.ts';
import { withoutErasedParties } from './without-erased-parties.ts';
import { writeTranscripts } from './write-transcripts.ts';

/** Gong's ids of the calls, by outcome. */
export interface SavedCalls {
  inserted: string[];
  changed: string[];
  unchanged: string[];
  /** Calls whose start is unknown. They are not written. */
  withoutStart: string[];
}

/**
 * Writes calls with their parties, content and people, and the transcripts that waited for them. A call may appear in
 * several records; each adds to those before.
 */
export async function saveCalls(
  em: EntityManager,
  tenant: string,
  records: readonly CallRecord[],
): Promise<SavedCalls> {
  await lockWrites(em, tenant);
  const { merged, before, withoutStart } = await mergeRecords(em, tenant, records);
  const erased = await erasedPeople(em, tenant);
  const calls = merged.map((call) => withoutErasedParties(call, erased));
  const ids = calls.map(({ call }) => call.id);

  const rows = await upsert(
    em,
    'gong.gong_calls',
    calls.map(({ call }) => call),
    { key: ['tenant_id', 'id'] },
  );
  const withChangedParties = await saveParties(em, calls);
  const withChangedContent = await saveCallContent(em, calls);
  await applyResolutions(em, [...ids, ...calls.flatMap(({ parties }) => parties.map((party) => party.id))]);
  await syncCallPeople(em, ids);

  const inserted = new Set(rows.inserted.map((row) => row.id));
  const changed = new Set(
    [...rows.changed.map((row) => row.id), ...withChangedParties].filter((id) => !inserted.has(id)),
  );
  const realigned = await realignTranscripts(
    em,
    before.filter(({ id }) => changed.has(id)),
  );
  if (!erased.isEmpty) realigned.push(...(await eraseWords(em, ids)).map(({ call_id }) => call_id));
  const written = await writeTranscripts(em, await takePendingTranscripts(em, ids));
  await publishCalls(em, [...new Set([...inserted, ...changed, ...written.appeared])]);
  await publishTranscripts(em, [...new Set([...realigned, ...written.inserted, ...written.changed])]);

  const outcomeOf = ({ call: { id } }: MergedCall) => {
    if (inserted.has(id)) return 'inserted';
    return changed.has(id) || withChangedContent.has(id) ? 'changed' : 'unchanged';
  };
  const saved: SavedCalls = { inserted: [], changed: [], unchanged: [], withoutStart };
  for (const call of calls) saved[outcomeOf(call)].push(call.call.gong_call_id);
  return saved;
}

async function mergeRecords(em: EntityManager, tenant: string, records: readonly CallRecord[]) {
  const reported = records.map((record) => reportedCall(tenant, record));
  const known = await loadCalls(
    em,
    reported.map(({ call }) => call.id),
  );
  const merged = new Map<string, MergedCall>();
  const withoutStart = new Set<string>();
  for (const report of reported) {
    const { id, gong_call_id } = report.call;
    const call = mergeCall(report, merged.get(id) ?? known.get(id));
    if (call) merged.set(id, call);
    else withoutStart.add(gong_call_id);
  }
  const ids = new Set([...merged.values()].map(({ call }) => call.gong_call_id));
  const before = [...known.values()].map(({ call }) => ({ id: call.id, startedAt: call.started_at }));
  return { merged: [...merged.values()], before, withoutStart: [...withoutStart].filter((id) => !ids.has(id)) };
}
