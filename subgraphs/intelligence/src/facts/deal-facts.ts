import type { EntityManager } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { currentSubjects } from '../store/gone-subjects.ts';
import { saveDealMoves } from './deal-moves.ts';
import { saveKnown, saveVersions } from './save-facts.ts';

/** Writes what events tell about deals that are there: state, states over time, and moves between stages. */
export async function saveDealFacts(
  em: EntityManager,
  tenant: string,
  events: readonly ReadEvent<'deal.changed'>[],
): Promise<void> {
  const account = await currentSubjects(
    em,
    'ACCOUNT',
    events.flatMap(({ data }) => data.accountId ?? []),
  );
  const employee = await currentSubjects(
    em,
    'EMPLOYEE',
    events.flatMap(({ data }) => data.ownerId ?? []),
  );
  const told = events.map(({ data, time }) => ({
    lasting: {
      account_id: account(data.accountId),
      name: data.name,
      opened_at: data.openedAt ?? null,
      product: data.product ?? null,
    },
    version: {
      tenant_id: tenant,
      deal_id: data.id,
      recorded_at: time,
      owner_id: employee(data.ownerId),
      stage: data.stage,
      status: data.status,
      amount: data.amount,
      currency: data.currency,
      close_date: data.closeDate,
      closed_at: data.closedAt ?? null,
      probability: data.probability ?? null,
    },
  }));
  await saveVersions(
    em,
    'deal_versions',
    'deal_id',
    told.map(({ version }) => version),
  );
  await saveKnown(
    em,
    'deal_facts',
    'deal_id',
    told.map(({ version, lasting }) => ({ ...version, ...lasting })),
  );
  await saveDealMoves(em, tenant, events);
}
