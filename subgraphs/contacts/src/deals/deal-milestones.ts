import { deriveId } from '@sophia/database';

/** An event of a deal for the timeline. */
export interface DealMilestone {
  id: string;
  sourceId: string;
  subject: string;
  /** ISO 8601. */
  occurredAt: string;
  /** True if the event is no longer true: the deal was deleted or is open again. */
  deleted: boolean;
}

interface DatedDeal {
  id: string;
  source_id: string;
  name: string;
  status: 'OPEN' | 'WON' | 'LOST';
  opened_at: string | null;
  closed_at: string | null;
  is_deleted: boolean;
}

/** Returns when a deal was opened, and when it was won or lost, if its source dates them. */
export function dealMilestones(deal: DatedDeal, isNew: boolean): DealMilestone[] {
  const milestones: DealMilestone[] = [];
  const add = (what: string, subject: string, at: string, deleted: boolean) =>
    milestones.push({
      // The deal's id already contains the tenant.
      id: deriveId(deal.id, 'deal', what),
      sourceId: `${deal.source_id}/${what}`,
      subject,
      occurredAt: new Date(at).toISOString(),
      deleted,
    });
  if (deal.opened_at) add('opened', `Deal opened: ${deal.name}`, deal.opened_at, deal.is_deleted);
  if (deal.status !== 'OPEN' && deal.closed_at) {
    add('closed', `Deal ${deal.status === 'WON' ? 'won' : 'lost'}: ${deal.name}`, deal.closed_at, deal.is_deleted);
  } else if (!isNew) {
    // The deal may have been closed before. Deleting an unknown milestone is harmless.
    add('closed', `Deal open again: ${deal.name}`, deal.closed_at ?? deal.opened_at ?? new Date(0).toISOString(), true);
  }
  return milestones;
}
