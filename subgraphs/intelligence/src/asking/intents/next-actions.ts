import type { Result, Row } from '../answers/answer.ts';
import { formatted, listed } from '../answers/format.ts';
import type { Days } from '../reading/days.ts';
import { namedAs, type Reading } from '../reading/reading.ts';
import { has, spansOf } from '../text/question-words.ts';
import { all, idsOf, inDays, namesOf } from './common/filters.ts';
import type { Intent, Plan, Run } from './common/intent.ts';
import type { NamedAccount, Person } from './common/nodes.ts';

const nouns =
  /\b(?:(?:next )?best (?:next )?(?:actions?|steps?)|next actions?|recommended (?:next )?(?:actions?|steps?)|(?:should|can|must|could) (?:i|we|he|she|they|\w+) do (?:next|first|now)|(?:should|must) (?:i|we) do|do next|(?:should|must) (?:i|we) (?:focus on|act on|take care of))\b/gu;
const more =
  /\b(?:next|first|most|important|urgent|top|due|overdue|recommend(?:ed)?|accounts?|customers?|actions?|steps?)\b/gu;
const usualLimit = 10;

function read(reading: Reading): Plan[] {
  const spans = spansOf(reading, nouns);
  if (spans.length === 0) return [];
  const accounts = namedAs(reading, 'ACCOUNT');
  const owners = namedAs(reading, 'EMPLOYEE');
  const names = [...accounts, ...owners];
  const [period] = reading.periods;
  const isOverdue = has(reading, /\boverdue\b/u);
  const filter = all({
    accountId: accounts.length > 0 ? { in: idsOf(accounts) } : undefined,
    ownerId: owners.length > 0 ? { in: idsOf(owners) } : undefined,
    dueDate: isOverdue ? { lt: reading.today } : period && dueIn(period.days, reading.today),
  });
  // Who asks is not known as an employee, so the answer says that it is not about them alone.
  const isOwn = owners.length === 0 && has(reading, /\b(?:i|my|me|mine)\b/u);
  const about = `${isOwn ? ' of all colleagues' : ''}${isOverdue ? ', overdue' : ''}${names.length > 0 ? ` for ${listed(namesOf(names))}` : ''}${period && !isOverdue ? `, due by ${period.days.to}` : ''}`;
  const explains = [
    ...spans,
    ...names,
    ...spansOf(reading, more),
    ...reading.periods,
    ...(reading.limit ? [reading.limit] : []),
  ];
  const first = Math.min(reading.limit?.value ?? usualLimit, 100);
  return [{ explains, names, answer: (run) => answer({ filter, first }, about, run) }];
}

/** What is to be done in days that have begun includes what is overdue. */
const dueIn = (days: Days, today: string) => (days.from <= today ? { lte: days.to } : inDays(days));

const document = /* GraphQL */ `
  query NextActions($filter: NextBestActionFilter, $first: Int!) {
    nextBestActions(filter: $filter, first: $first) {
      totalCount
      nodes {
        id
        title
        why
        priority
        dueDate
        account { id name }
        deal { id name }
        owner { id fullName }
        interaction { id }
      }
    }
  }
`;

interface Action {
  readonly title: string;
  readonly why: readonly string[];
  readonly priority: number;
  readonly dueDate: string;
  readonly account: NamedAccount;
  readonly deal: NamedAccount | null;
  readonly owner: Person | null;
  readonly interaction: { readonly id: string } | null;
}

async function answer(variables: Readonly<Record<string, unknown>>, about: string, run: Run): Promise<Result> {
  const data = await run({ document, variables });
  const { totalCount, nodes } = data.nextBestActions as { totalCount: number; nodes: Action[] };
  const say = ({ title, dueDate }: Action) => `${title} (by ${dueDate})`;
  return {
    text:
      totalCount === 0
        ? `There are no next best actions${about}.`
        : `${formatted(totalCount, {})} next best actions${about}, the most important first: ${nodes.slice(0, 5).map(say).join('; ')}.`,
    value: totalCount,
    table: {
      columns: [
        { name: 'action', label: 'Action' },
        { name: 'why', label: 'Why' },
        { name: 'priority', label: 'Priority', unit: 'COUNT' },
        { name: 'due', label: 'Due' },
        { name: 'account', label: 'Account' },
        { name: 'owner', label: 'Owner' },
      ],
      rows: nodes.map(
        (one): Row => ({
          values: [
            one.title,
            one.why.join(' ') || null,
            one.priority,
            one.dueDate,
            one.account.name,
            one.owner?.fullName ?? null,
          ],
          accountId: one.account.id,
          dealId: one.deal?.id,
          employeeId: one.owner?.id,
          interactionId: one.interaction?.id,
        }),
      ),
      total: totalCount,
    },
  };
}

/** What should be done next. */
export const nextActions: Intent = {
  name: 'next-actions',
  about: 'what should be done next, most important first',
  examples: [
    'What are the next best actions?',
    'What should we do next about Enterprise Property Group?',
    'What should Tom Okafor do next?',
  ],
  read,
};
