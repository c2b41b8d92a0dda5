import type { EntityManager } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { currentSubjects } from '../store/gone-subjects.ts';
import { saveKnown, saveVersions } from './save-facts.ts';
import { seniorityOf } from './seniority.ts';

/** Writes what events tell about contacts that are there. */
export async function saveContactFacts(
  em: EntityManager,
  tenant: string,
  events: readonly ReadEvent<'contact.changed'>[],
): Promise<void> {
  const account = await currentSubjects(
    em,
    'ACCOUNT',
    events.flatMap(({ data }) => data.accountId ?? []),
  );
  const told = events.map(({ data, time }) => ({
    fullName: data.fullName,
    version: {
      tenant_id: tenant,
      contact_id: data.id,
      recorded_at: time,
      account_id: account(data.accountId),
      title: data.title,
      decision_role: data.decisionRole ?? null,
      seniority: seniorityOf(data.title),
    },
  }));
  await saveVersions(
    em,
    'contact_versions',
    'contact_id',
    told.map(({ version }) => version),
  );
  await saveKnown(
    em,
    'contact_facts',
    'contact_id',
    told.map(({ version, fullName }) => ({ ...version, full_name: fullName })),
  );
}
