import type { Result, Row } from '../answers/answer.ts';
import { dayText, formatted, listed } from '../answers/format.ts';
import { namedAs, type Reading } from '../reading/reading.ts';
import { spansOf } from '../text/question-words.ts';
import { all, idsOf, inTimes, namesOf } from './common/filters.ts';
import type { Intent, Plan, Run } from './common/intent.ts';
import type { NamedAccount, Person } from './common/nodes.ts';

const nouns = /\b(?:alerts?|warnings?|alarms?)\b/gu;
const severities = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'] as const;
const statuses = [
  ['RESOLVED', /\b(?:resolved|closed|solved)\b/gu],
  ['ACKNOWLEDGED', /\backnowledged\b/gu],
  ['SNOOZED', /\bsnoozed\b/gu],
  ['DISMISSED', /\bdismissed\b/gu],
  ['OPEN', /\b(?:open|active|unresolved|current|still)\b/gu],
] as const;
const more =
  /\b(?:raised|critical|high|medium|low|severity|priority|severe|latest|newest|recent|account|accounts|how many)\b/gu;

function read(reading: Reading): Plan[] {
  const spans = spansOf(reading, nouns);
  if (spans.length === 0) return [];
  const accounts = namedAs(reading, 'ACCOUNT');
  const assignees = namedAs(reading, 'EMPLOYEE');
  const names = [...accounts, ...assignees];
  const status = statuses.find(([, words]) => spansOf(reading, words).length > 0)?.[0];
  const severity = severities.find((each) => reading.words.some(({ folded }) => folded === each.toLowerCase()));
  const [period] = reading.periods;
  const filter = all({
    status: status ? { eq: status } : period ? undefined : { eq: 'OPEN' },
    severity: severity && { eq: severity },
    accountId: accounts.length > 0 ? { in: idsOf(accounts) } : undefined,
    assigneeId: assignees.length > 0 ? { in: idsOf(assignees) } : undefined,
    raisedAt: period && inTimes(period.days, reading),
  });
  const kind = [status ?? (period ? undefined : 'OPEN'), severity].flatMap((each) => each?.toLowerCase() ?? []);
  const about = `alerts${names.length > 0 ? ` of ${listed(namesOf(names))}` : ''}${period ? `, ${period.words}` : ''}`;
  const explains = [
    ...spans,
    ...names,
    ...statuses.flatMap(([, words]) => spansOf(reading, words)),
    ...spansOf(reading, more),
    ...reading.periods,
  ];
  return [{ explains, names, answer: (run) => answer(filter, [...kind, about].join(' '), run) }];
}

const document = /* GraphQL */ `
  query Alerts($filter: AlertFilter) {
    alerts(filter: $filter, first: 50) {
      totalCount
      nodes { id kind severity status title raisedAt account { id name } assignee { id fullName } }
    }
  }
`;

interface Alert {
  readonly id: string;
  readonly severity: string;
  readonly status: string;
  readonly title: string;
  readonly raisedAt: string;
  readonly account: NamedAccount | null;
  readonly assignee: Person | null;
}

async function answer(filter: object, about: string, run: Run): Promise<Result> {
  const data = await run({ document, variables: { filter } });
  const { totalCount, nodes } = data.alerts as { totalCount: number; nodes: Alert[] };
  const said = nodes.slice(0, 5).map(({ title, severity }) => `${title} (${severity.toLowerCase()})`);
  const rest = totalCount > said.length ? `, and ${formatted(totalCount - said.length, {})} more` : '';
  return {
    text:
      totalCount === 0 ? `There are no ${about}.` : `${formatted(totalCount, {})} ${about}: ${said.join('; ')}${rest}.`,
    value: totalCount,
    table: {
      columns: [
        { name: 'alert', label: 'Alert' },
        { name: 'severity', label: 'Severity' },
        { name: 'status', label: 'Status' },
        { name: 'account', label: 'Account' },
        { name: 'raised', label: 'Raised' },
        { name: 'assignee', label: 'Assignee' },
      ],
      rows: nodes.map(
        (one): Row => ({
          values: [
            one.title,
            one.severity.toLowerCase(),
            one.status.toLowerCase(),
            one.account?.name ?? null,
            dayText(one.raisedAt),
            one.assignee?.fullName ?? null,
          ],
          accountId: one.account?.id,
          employeeId: one.assignee?.id,
        }),
      ),
      total: totalCount,
    },
  };
}

/** Alerts. */
export const alerts: Intent = {
  name: 'alerts',
  about: 'a list of alerts',
  examples: [
    'What alerts are open?',
    'Show the critical alerts of Enterprise Property Group',
    'Which alerts were raised this week?',
  ],
  read,
};
