import { type Days, startOf } from '../../reading/days.ts';
import type { Reading } from '../../reading/reading.ts';
import { type Filter, inTimes } from '../common/filters.ts';
import type { Run } from '../common/intent.ts';

/** What a customer and we said to each other: what our people noted, planned, or said among each other is no contact. */
export const contact: Filter = { direction: { neq: 'INTERNAL' } };
const writtenBy = (direction: string): Filter => ({ kind: { in: ['MESSAGE', 'EMAIL'] }, direction: { eq: direction } });
export const fromUs: Filter = { and: [contact, { not: writtenBy('INBOUND') }], kind: { neq: 'TICKET' } };
export const fromThem: Filter = { and: [contact, { not: writtenBy('OUTBOUND') }] };

/** How it is counted by account: by a metric, or by a filter of the list of interactions. */
export type Counted = { readonly metric: string } | { readonly interactions: Filter };

const byMetric = /* GraphQL */ `
  query AccountsWith($name: String!, $range: MetricRange!, $accounts: [String!]!, $first: Int!) {
    counted: metric(name: $name, range: $range, groupBy: ACCOUNT, filter: [{ dimension: ACCOUNT, values: $accounts }]) {
      groups(first: $first) { key value }
    }
  }
`;
const byInteractions = /* GraphQL */ `
  query AccountsWith($filter: InteractionFilter!, $first: Int!) {
    counted: interactionGroups(by: ACCOUNT, filter: $filter, first: $first) { groups { key value: count } }
  }
`;

/** Filters of lists take at most this many ids. */
const mostIds = 200;

/** Returns how often something took place in these days and up to the question, by account, for those with which it did. */
export async function countByAccount(
  run: Run,
  counted: Counted,
  { accounts, days, reading }: { readonly accounts: readonly string[]; readonly days: Days; readonly reading: Reading },
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (let from = 0; from < accounts.length; from += mostIds) {
    const ids = accounts.slice(from, from + mostIds);
    const data = await run(
      'metric' in counted
        ? { document: byMetric, variables: { name: counted.metric, range: days, accounts: ids, first: ids.length } }
        : {
            document: byInteractions,
            variables: {
              filter: { ...counted.interactions, accountId: { in: ids }, occurredAt: untilNow(days, reading) },
              first: ids.length,
            },
          },
    );
    const { groups } = data.counted as { groups: { key: string; value: number | null }[] };
    for (const { key, value } of groups) if ((value ?? 0) > 0) counts.set(key, value ?? 0);
  }
  return counts;
}

/** A meeting that is still to come is no contact. */
function untilNow(days: Days, reading: Reading): Filter {
  const [times, now] = [inTimes(days, reading), reading.now.toISOString()];
  return startOf(days.to, reading.timeZone) < now ? { ...times, lte: now } : times;
}
