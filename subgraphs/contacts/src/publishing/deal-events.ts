import { type EntityManager, query, sql } from '@sophia/database';
import type { NewEvent } from '@sophia/events';
import { isoTime } from '@sophia/subgraph-kit';
import { type DealMilestone, dealMilestones } from '../deals/deal-milestones.ts';
import { loadStageMoves, type StageMove } from '../deals/stage-moves.ts';
import type { SourceSystem } from '../identity/source-record.ts';
import type { Changes } from '../resolution/changes.ts';

interface Row {
  id: string;
  source: SourceSystem;
  source_id: string;
  account_id: string | null;
  owner_id: string | null;
  name: string;
  stage: string;
  status: 'OPEN' | 'WON' | 'LOST';
  amount: string | null;
  currency: string | null;
  close_date: string | null;
  opened_at: string | null;
  closed_at: string | null;
  product: string | null;
  probability: number | null;
  is_deleted: boolean;
}

/** Creates events with the current state of each deal, and with its milestones for the timeline. */
export async function dealEvents(em: EntityManager, { deals, newDeals }: Changes): Promise<NewEvent[]> {
  if (deals.size === 0) return [];
  const rows = await query<Row>(
    em,
    sql`select id, source, source_id, account_id, owner_id, name, stage, status, amount::text, currency,
       close_date::text, opened_at, closed_at, product, probability, is_deleted
     from contacts.deals where id = any(${[...deals]}::uuid[]) order by id`,
  );
  const moves = await loadStageMoves(
    em,
    rows.map(({ id }) => id),
  );
  return rows.flatMap((row) => [
    dealEvent(row, moves.get(row.id) ?? []),
    ...dealMilestones(row, newDeals.has(row.id)).map((milestone) => noteEvent(row, milestone)),
  ]);
}

const dealEvent = (row: Row, stageMoves: StageMove[]): NewEvent => ({
  type: 'deal.changed',
  subject: row.id,
  data: {
    id: row.id,
    accountId: row.account_id,
    ownerId: row.owner_id,
    name: row.name,
    stage: row.stage,
    status: row.status,
    amount: row.amount,
    currency: row.currency,
    closeDate: row.close_date,
    openedAt: row.opened_at && isoTime(row.opened_at),
    closedAt: row.closed_at && isoTime(row.closed_at),
    product: row.product,
    probability: row.probability,
    stageMoves,
    deleted: row.is_deleted,
  },
});

const noteEvent = (row: Row, milestone: DealMilestone): NewEvent => ({
  type: 'activity.changed',
  subject: milestone.id,
  data: {
    id: milestone.id,
    source: row.source,
    sourceId: milestone.sourceId,
    kind: 'NOTE',
    subject: milestone.subject,
    body: null,
    direction: 'INTERNAL',
    status: row.stage,
    occurredAt: milestone.occurredAt,
    dueAt: null,
    durationSeconds: null,
    accountId: row.account_id,
    dealId: row.id,
    contactIds: [],
    employeeIds: row.owner_id ? [row.owner_id] : [],
    deleted: milestone.deleted,
  },
});
