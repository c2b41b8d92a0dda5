import { sql } from '@sophia/database';
import {
  type Condition,
  dayOf,
  defineConnection,
  type GroupDefinition,
  type ListDefinition,
  matchesSearch,
  type OrderInput,
  periodsOf,
  type SubgraphContext,
} from '@sophia/subgraph-kit';
import type { GongCallRow } from '../entities/gong-call.ts';
import { TranscriptSegment, type TranscriptSegmentRow } from '../entities/transcript-segment.ts';

export type SegmentList = ListDefinition<TranscriptSegmentRow>;

/** Arguments besides the filter: words to search for. */
export interface SearchArguments {
  readonly search?: string | null;
}

/** Sentences of all calls. */
export function allSegments({ search }: SearchArguments): SegmentList {
  return segments(matching(search), [
    { field: 'CALL_STARTED_AT', direction: 'DESC' },
    { field: 'IN_CALL', direction: 'ASC' },
  ]);
}

export const segmentGroupFields = {
  ROLE: 'role',
  TOPIC: 'gongTopic',
  CALL: 'callId',
  SPEAKER: 'partyId',
  ...periodsOf('', dayOf(sql`t.call_started_at`)),
} as const satisfies GroupDefinition<TranscriptSegmentRow, string>['by'];

/**
 * Sentences of a call, in one batch with all calls requested together. The list names the calls' starts, so that the
 * statement reads and plans only their months.
 */
export function segmentsOf(ctx: SubgraphContext, call: GongCallRow, { search }: SearchArguments): Promise<SegmentList> {
  const matches = matching(search);
  const share = async (_em: unknown, together: readonly GongCallRow[]): Promise<SegmentList[]> => {
    const starts = [...new Set(together.map(({ startedAt }) => startedAt.toISOString()))];
    const inMonths: Condition = sql`t.call_started_at = any(${starts}::timestamptz[])`;
    const list = segments(sql`${inMonths} and ${matches}`, [{ field: 'IN_CALL', direction: 'ASC' }]);
    return together.map(() => list);
  };
  return ctx
    .loader<GongCallRow, SegmentList>(`segments of calls: ${search ?? ''}`, share, { cacheKey: ({ id }) => id })
    .load(call);
}

function segments(where: Condition, defaultOrder: OrderInput[]): SegmentList {
  return defineConnection<TranscriptSegmentRow>({
    entity: TranscriptSegment,
    where,
    filter: {
      text: 'text',
      role: 'role',
      gongTopic: 'gongTopic',
      speakerId: 'partyId',
      index: 'position',
      callId: 'callId',
      callStartedAt: 'callStartedAt',
    },
    orderBy: { CALL_STARTED_AT: 'callStartedAt', IN_CALL: 'id' },
    defaultOrder,
  });
}

const matching = (search: string | null | undefined): Condition =>
  search == null ? sql`true` : matchesSearch(sql`t.words`, search);
