import { type EntityManager, query, sql } from '@sophia/database';
import type { EventData, NewEvent } from '@sophia/events';
import type { Changes } from '../resolution/changes.ts';

interface Row {
  id: string;
  name: string;
  domain: string | null;
  owner_id: string | null;
  parent_id: string | null;
  segment: string | null;
  region: string | null;
  industry: string | null;
  property_software: string[];
  property_count: number | null;
  unit_count: number | null;
  employee_count: number | null;
  annual_revenue: string | null;
  currency: string | null;
  is_sample: boolean;
}

/** Publishes merges first: consumers replace the old id by the new one, and then receive the new account. */
export async function accountEvents(
  em: EntityManager,
  { accounts, mergedAccounts, removedAccounts }: Changes,
): Promise<NewEvent[]> {
  if (accounts.size + mergedAccounts.size + removedAccounts.length === 0) return [];
  const rows = await query<Row>(
    em,
    sql`select id, name, domain, owner_id, parent_id, segment, region, industry, property_software, property_count,
       unit_count, employee_count, annual_revenue::text, currency, is_sample
     from contacts.accounts where id = any(${[...accounts]}::uuid[]) order by id`,
  );
  return [
    ...[...mergedAccounts].map(([fromId, intoId]) => ({
      type: 'account.merged' as const,
      subject: fromId,
      data: { fromId, intoId },
    })),
    ...rows.map((row) => ({ type: 'account.changed' as const, subject: row.id, data: dataOf(row) })),
    ...removedAccounts.map(({ id, name }) => ({
      type: 'account.changed' as const,
      subject: id,
      data: {
        id,
        name,
        domain: null,
        ownerId: null,
        parentId: null,
        segment: null,
        region: null,
        isSample: false,
        deleted: true,
      },
    })),
  ];
}

const dataOf = ({
  owner_id: ownerId,
  parent_id: parentId,
  property_software: propertySoftware,
  property_count: propertyCount,
  unit_count: unitCount,
  employee_count: employeeCount,
  annual_revenue: annualRevenue,
  is_sample: isSample,
  ...row
}: Row): EventData<'account.changed'> => ({
  ...row,
  ownerId,
  parentId,
  propertySoftware,
  propertyCount,
  unitCount,
  employeeCount,
  annualRevenue,
  isSample,
});
