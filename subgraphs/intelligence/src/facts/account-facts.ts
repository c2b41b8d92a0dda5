import type { EntityManager } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { currentSubjects } from '../store/gone-subjects.ts';
import { saveKnown, saveVersions } from './save-facts.ts';

/** Writes what events tell about accounts that are there. */
export async function saveAccountFacts(
  em: EntityManager,
  tenant: string,
  events: readonly ReadEvent<'account.changed'>[],
): Promise<void> {
  const account = await currentSubjects(
    em,
    'ACCOUNT',
    events.flatMap(({ data }) => data.parentId ?? []),
  );
  const employee = await currentSubjects(
    em,
    'EMPLOYEE',
    events.flatMap(({ data }) => data.ownerId ?? []),
  );
  const told = events.map(({ data, time }) => ({
    names: { name: data.name, domain: data.domain },
    version: {
      tenant_id: tenant,
      account_id: data.id,
      recorded_at: time,
      owner_id: employee(data.ownerId),
      parent_id: account(data.parentId),
      segment: data.segment,
      region: data.region,
      industry: data.industry ?? null,
      property_software: data.propertySoftware ?? [],
      property_count: data.propertyCount ?? null,
      unit_count: data.unitCount ?? null,
      employee_count: data.employeeCount ?? null,
      annual_revenue: data.annualRevenue ?? null,
      currency: data.currency ?? null,
    },
  }));
  await saveVersions(
    em,
    'account_versions',
    'account_id',
    told.map(({ version }) => version),
  );
  await saveKnown(
    em,
    'account_facts',
    'account_id',
    told.map(({ version, names }) => ({ ...version, ...names })),
  );
}
