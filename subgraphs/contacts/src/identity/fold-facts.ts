import { factsOrder } from './canonical.ts';
import { emailDomain } from './email-address.ts';
import type { AccountRecord, ContactFacts, PersonRecord } from './source-record.ts';

/** Combines the facts of a cluster's records. Each fact comes from the best record that has it. */

function best<T extends { facts: object }, V>(
  records: readonly T[],
  read: (facts: T['facts']) => V | null | undefined,
): V | null {
  for (const record of records) {
    const value = read(record.facts);
    if (value !== null && value !== undefined) return value;
  }
  return null;
}

const union = (lists: readonly (readonly string[] | undefined)[], limit: number): string[] =>
  [...new Set(lists.flatMap((list) => list ?? []))].slice(0, limit);

/** True if every record that knows says that it is sample data; null when none knows. */
function sample(records: readonly { isSample: boolean | null }[]): boolean | null {
  const said = records.map((record) => record.isSample).filter((value) => value !== null);
  return said.length === 0 ? null : said.every(Boolean);
}

export function foldAccount(cluster: readonly AccountRecord[]) {
  const records = factsOrder(cluster);
  const revenue = records.find((record) => record.facts.annualRevenue)?.facts;
  return {
    name: best(records, (facts) => facts.name) ?? records[0]?.sourceId ?? '',
    domain: best(records, (facts) => facts.domains?.[0]),
    website: best(records, (facts) => facts.website),
    industry: best(records, (facts) => facts.industry),
    segment: best(records, (facts) => facts.segment),
    region: best(records, (facts) => facts.region),
    office_location: best(records, (facts) => facts.officeLocation),
    property_count: best(records, (facts) => facts.propertyCount),
    unit_count: best(records, (facts) => facts.unitCount),
    property_software: union(
      records.map((record) => record.facts.propertySoftware),
      20,
    ),
    employee_count: best(records, (facts) => facts.employeeCount),
    annual_revenue: revenue?.annualRevenue ?? null,
    currency: revenue?.currency ?? null,
    founded_year: best(records, (facts) => facts.foundedYear),
    owner_ref: best(records, (facts) => facts.ownerRef),
    parent_ref: best(records, (facts) => facts.parentRef),
    is_sample: sample(records) ?? false,
  };
}

export function foldEmployee(cluster: readonly PersonRecord[]) {
  const records = factsOrder(cluster);
  const ours = records.filter((record) => record.kind === 'EMPLOYEE');
  const said = ours.map((record) => record.facts.active).filter((value) => value !== null && value !== undefined);
  return {
    full_name: displayName(ours),
    email: best(ours, (facts) => facts.emails?.[0]),
    title: best(ours, (facts) => facts.title),
    department: best(ours, (facts) => facts.department),
    region: best(ours, (facts) => facts.region),
    active: said.length === 0 || said.some(Boolean),
    manager_ref: best(ours, (facts) => facts.managerRef),
  };
}

/** Combines clusters that a person merged into one contact. Facts of the first cluster win. */
export function foldContacts(clusters: readonly (readonly PersonRecord[])[]) {
  const records = clusters.flatMap((cluster) => factsOrder(cluster));
  const emails = union(
    records.map((record) => record.facts.emails),
    50,
  );
  return {
    fullName: displayName(records),
    firstName: best(records, (facts) => facts.firstName),
    lastName: best(records, (facts) => facts.lastName),
    title: best(records, (facts) => facts.title),
    decisionRole: best(records, (facts: ContactFacts) => facts.decisionRole),
    emails,
    phones: union(
      records.map((record) => record.facts.phones),
      50,
    ),
    domains: union([emails.map(emailDomain).filter((domain) => domain !== null)], 10),
    accountRefs: union([records.map((record) => record.accountRef).filter((ref) => ref !== null)], 100),
    consents: foldConsents(records),
    isSample: sample(records),
  };
}
export type FoldedContact = ReturnType<typeof foldContacts>;

function displayName(records: readonly PersonRecord[]): string {
  return (
    best(records, (facts) => facts.fullName) ??
    best(records, (facts) => facts.emails?.[0]) ??
    best(records, (facts) => facts.phones?.[0]) ??
    records[0]?.sourceId ??
    ''
  );
}

/** Keeps one consent for each source and channel. If records differ, the opt-out counts. */
function foldConsents(records: readonly PersonRecord[]) {
  const consents = new Map<string, { source: string; channel: string; status: string }>();
  for (const record of records) {
    if (record.kind !== 'CONTACT') continue;
    for (const { channel, status } of record.facts.consents ?? []) {
      const key = `${record.source} ${channel}`;
      if (consents.get(key)?.status !== 'OPTED_OUT') consents.set(key, { source: record.source, channel, status });
    }
  }
  return [...consents.values()];
}
