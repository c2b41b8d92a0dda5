import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { speakerRoles } from '../records/call-record.ts';

/** A sentence of a transcript, partitioned by the month of its call. */
export const TranscriptSegment = defineEntity({
  name: 'TranscriptSegment',
  schema: 'gong',
  tableName: 'transcript_segments',
  properties: {
    tenantId: p.text().primary(),
    callStartedAt: p.datetime().primary(),
    id: p.uuid().primary(),
    callId: p.uuid(),
    position: p.integer(),
    startMs: p.integer(),
    endMs: p.integer(),
    text: p.text(),
    gongTopic: p.text().nullable(),
    partyId: p.uuid().nullable(),
    role: p.enum(speakerRoles),
  },
});
export type TranscriptSegmentRow = InferEntity<typeof TranscriptSegment>;
