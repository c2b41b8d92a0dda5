import { sql } from '@sophia/database';
import {
  type ConnectionDefinition,
  dayOf,
  defineConnection,
  type GroupDefinition,
  periodsOf,
} from '@sophia/subgraph-kit';
import { GongCall, type GongCallRow } from '../entities/gong-call.ts';

const filter = {
  gongCallId: 'gongCallId',
  title: 'title',
  startedAt: 'startedAt',
  durationSeconds: 'durationSeconds',
  direction: 'direction',
  system: 'system',
  scope: 'scope',
  language: 'language',
  isPrivate: 'isPrivate',
  talkRatio: 'talkRatio',
  transcriptAvailable: 'transcriptAvailable',
  hostId: 'hostId',
  accountId: 'accountId',
  dealId: 'dealId',
} as const satisfies ConnectionDefinition<GongCallRow>['filter'];

const newestFirst = [{ field: 'STARTED_AT', direction: 'DESC' }] as const;

/** Calls of an account or a deal, or all calls. */
export const calls = defineConnection<GongCallRow>({
  entity: GongCall,
  filter,
  orderBy: { STARTED_AT: 'startedAt', DURATION: 'durationSeconds', TITLE: 'title' },
  defaultOrder: newestFirst,
});

export const callGroups = {
  list: calls,
  by: {
    HOST: 'hostId',
    ACCOUNT: 'accountId',
    DEAL: 'dealId',
    DIRECTION: 'direction',
    SYSTEM: 'system',
    SCOPE: 'scope',
    LANGUAGE: 'language',
    ...periodsOf('', dayOf(sql`t.started_at`)),
  },
} as const satisfies GroupDefinition<GongCallRow, string>;

/** Calls of one person. Joins the time from the person's row, so that one index gives them in order. */
export const callsOfPerson = defineConnection<GongCallRow>({
  entity: GongCall,
  from: sql`gong.call_people as p join gong.gong_calls as t on t.id = p.call_id`,
  filter,
  orderBy: {
    STARTED_AT: { sql: sql`p.started_at`, type: 'timestamptz', nullable: false },
    DURATION: 'durationSeconds',
    TITLE: 'title',
  },
  defaultOrder: newestFirst,
  // Contacts, employees and Gong users share this column; their ids never collide.
  parents: { person: { sql: sql`p.person_id`, type: 'uuid' } },
});
