import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { type TrackerRecord, trackerTypes } from '../records/call-record.ts';

/** Matches of one of Gong's trackers in one call. */
export const CallTracker = defineEntity({
  name: 'CallTracker',
  schema: 'gong',
  tableName: 'call_trackers',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    callId: p.uuid(),
    gongTrackerId: p.text().nullable(),
    name: p.text(),
    type: p.enum(trackerTypes).nullable(),
    count: p.integer(),
    phrases: p.json<TrackerRecord['phrases']>(),
    occurrenceSeconds: p.json<number[]>(),
  },
});
export type CallTrackerRow = InferEntity<typeof CallTracker>;
