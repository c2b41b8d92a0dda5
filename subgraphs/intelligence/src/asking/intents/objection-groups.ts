import type { Result, Row } from '../answers/answer.ts';
import { formatted, listed } from '../answers/format.ts';
import { namedAs, type Reading } from '../reading/reading.ts';
import { spansOf } from '../text/question-words.ts';
import { all } from './common/filters.ts';
import type { Intent, Plan, Run } from './common/intent.ts';

const nouns = /\bobjections?\b/gu;
const groups = [
  ['PERSONA', 'persona', /\b(?:by|per|for each|each|every|which|what) (?:personas?)\b/gu],
  ['CATEGORY', 'category', /\b(?:by|per|for each|each|every|which|what) (?:categor(?:y|ies)|kinds?|types?)\b/gu],
  ['DECISION_ROLE', 'decision role', /\b(?:by|per|for each|each|every|which|what) (?:decision roles?|roles?)\b/gu],
  ['SENIORITY', 'seniority', /\b(?:by|per|for each|each|every|which|what) (?:seniority)\b/gu],
  ['DEPARTMENT', 'department', /\b(?:by|per|for each|each|every|which|what) (?:departments?)\b/gu],
] as const;
const more = /\b(?:most|often|common|main|raised?|customers?|clients?|handled|answered|accounts?)\b/gu;

function read(reading: Reading): Plan[] {
  const spans = spansOf(reading, nouns);
  const accounts = namedAs(reading, 'ACCOUNT');
  const [account] = accounts;
  if (spans.length === 0 || accounts.length > 1) return [];
  const [period] = reading.periods;
  // The report ends at the time of the question, so a period must reach it.
  if (period && period.days.to < reading.today) return [];
  const variables = { accountId: account?.chosen.id, from: period?.days.from, asOf: reading.now.toISOString() };
  return groups.flatMap(([groupBy, label, words]): Plan[] => {
    const found = spansOf(reading, words);
    if (found.length === 0) return [];
    const about = `Objections by ${label}${account ? ` of ${account.chosen.name}` : ''}${period ? `, ${period.words}` : ''}`;
    return [
      {
        explains: [...spans, ...found, ...accounts, ...spansOf(reading, more), ...reading.periods],
        names: accounts,
        answer: (run) => answer(all({ groupBy, ...variables }), about, run),
      },
    ];
  });
}

const document = /* GraphQL */ `
  query ObjectionGroups($groupBy: ObjectionGrouping!, $accountId: ID, $from: Date, $asOf: DateTime!) {
    objections(groupBy: $groupBy, accountId: $accountId, from: $from, asOf: $asOf) {
      count
      groupCount
      groups(first: 50) { key count accounts handled { share } wonWhenHandled { share } wonWhenNot { share } }
    }
  }
`;

interface Share {
  readonly share: number;
}

interface Group {
  readonly key: string | null;
  readonly count: number;
  readonly accounts: number;
  readonly handled: Share | null;
  readonly wonWhenHandled: Share | null;
  readonly wonWhenNot: Share | null;
}

async function answer(variables: Readonly<Record<string, unknown>>, about: string, run: Run): Promise<Result> {
  const { count, groupCount, groups } = (await run({ document, variables })).objections as {
    count: number;
    groupCount: number;
    groups: Group[];
  };
  const nameOf = ({ key }: Group) => key?.toLowerCase().replaceAll('_', ' ') ?? 'not known';
  const said = groups.slice(0, 7).map((group) => `${nameOf(group)} ${formatted(group.count, {})}`);
  return {
    text: count === 0 ? `${about}: none.` : `${about}, ${formatted(count, {})} in all: ${listed(said)}.`,
    value: count,
    table: {
      columns: [
        { name: 'group', label: 'Group' },
        { name: 'count', label: 'Objections', unit: 'COUNT' },
        { name: 'accounts', label: 'Accounts', unit: 'COUNT' },
        { name: 'handled', label: 'Answered', unit: 'RATIO' },
        { name: 'wonWhenHandled', label: 'Won when answered', unit: 'RATIO' },
        { name: 'wonWhenNot', label: 'Won when not', unit: 'RATIO' },
      ],
      rows: groups.map(
        (group): Row => ({
          values: [
            nameOf(group),
            group.count,
            group.accounts,
            group.handled?.share ?? null,
            group.wonWhenHandled?.share ?? null,
            group.wonWhenNot?.share ?? null,
          ],
        }),
      ),
      total: groupCount,
    },
  };
}

/** Objections by who raised them or what they are about. */
export const objectionGroups: Intent = {
  name: 'objection-groups',
  about: 'objections by persona, category, role, seniority or department',
  examples: ['Show the objections by persona', 'What are the objections by category?'],
  read,
};
