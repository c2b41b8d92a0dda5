import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { MergeSnapshot } from '../resolution/merge-snapshot.ts';

/** A merge of two contacts, by a person or because they look like one, with both contacts as they were. */
export const ContactMerge = defineEntity({
  name: 'ContactMerge',
  schema: 'contacts',
  tableName: 'contact_merges',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    winnerId: p.uuid(),
    loserId: p.uuid(),
    loserName: p.text(),
    snapshot: p.json<MergeSnapshot>(),
    reason: p.text().nullable(),
    isAutomatic: p.boolean(),
    mergedAt: p.datetime(),
    mergedBy: p.text(),
    unmergedAt: p.datetime().nullable(),
    unmergedBy: p.text().nullable(),
  },
});
export type ContactMergeRow = InferEntity<typeof ContactMerge>;
