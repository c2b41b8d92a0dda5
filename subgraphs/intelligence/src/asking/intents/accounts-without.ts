import type { Result, Row } from '../answers/answer.ts';
import { dayText, formatted, listed } from '../answers/format.ts';
import { namedAs, type Reading } from '../reading/reading.ts';
import { negations } from '../text/negation.ts';
import { spansOf } from '../text/question-words.ts';
import { all, anyOf, type Filter, namesOf } from './common/filters.ts';
import type { Intent, Plan, Run } from './common/intent.ts';
import type { NamedAccount, Person } from './common/nodes.ts';

const nouns = /\b(?:accounts?|customers?|clients?|compan(?:y|ies))\b/gu;
const lacking = /\black(?:s|ing)?\b/gu;
const what = [
  ['CALLS', 'calls', /\b(?:calls?|called|phoned?)\b/gu],
  [
    'INTERACTIONS',
    'interactions',
    /\b(?:contact(?:ed)?|interactions?|talk(?:ed)?|sp(?:eak|oke|oken)|touch(?:ed)?|heard|activit(?:y|ies)|in touch)\b/gu,
  ],
  ['DEALS_WON', 'deals won', /\b(?:bought|buy|purchased?|won deals?|(?:deals? )?won|sold|spen[dt])\b/gu],
  ['DEALS_OPENED', 'new deals', /\b(?:new deals?|deals? opened)\b/gu],
] as const;
const more = /\b(?:recorded|single|anything|something|deals?|far)\b/gu;

function read(reading: Reading): Plan[] {
  const spans = spansOf(reading, nouns);
  const [negation, ...others] = [...spansOf(reading, negations), ...spansOf(reading, lacking)];
  // Two of them may undo one another.
  if (spans.length === 0 || !negation || others.length > 0) return [];
  const names = namedAs(reading, 'SEGMENT', 'REGION');
  const [period] = reading.periods;
  return what.flatMap(([metric, label, words]): Plan[] => {
    const found = spansOf(reading, words);
    if (found.length === 0) return [];
    const of = (kind: string) => anyOf(namesOf(names.filter(({ chosen }) => chosen.kind === kind)));
    const filter = all({ segment: of('SEGMENT'), region: of('REGION') });
    const range = period?.days ?? { from: `${Number(reading.today.slice(0, 4)) - 10}-01-01`, to: reading.today };
    const about = `no ${label}${period ? ` ${period.words}` : ''}${names.length > 0 ? `, of ${listed(namesOf(names))}` : ''}`;
    return [
      {
        explains: [...spans, negation, ...found, ...names, ...reading.periods, ...spansOf(reading, more)],
        names,
        problem: range.from > reading.today ? 'There are no figures of what has not happened yet' : undefined,
        answer: (run) => answer({ metric, range, filter, about }, run),
      },
    ];
  });
}

interface Question {
  readonly metric: string;
  readonly range: { readonly from: string; readonly to: string };
  /** For the list of accounts. */
  readonly filter: Filter;
  readonly about: string;
}

const withDocument = /* GraphQL */ `
  query AccountsWith($name: String!, $range: MetricRange!) {
    metric(name: $name, range: $range, groupBy: ACCOUNT) { groupCount groups(first: 500) { key value } }
  }
`;
const withoutDocument = /* GraphQL */ `
  query AccountsWithout($filter: AccountFilter) {
    accounts(filter: $filter, first: 100) { totalCount nodes { id name lastInteractionAt owner { id fullName } } }
  }
`;

interface Account extends NamedAccount {
  readonly lastInteractionAt: string | null;
  readonly owner: Person | null;
}

/** Filters of lists take at most this many ids in each part. */
const mostIds = 200;

async function answer({ metric, range, filter, about }: Question, run: Run): Promise<Result> {
  const first = await run({ document: withDocument, variables: { name: metric, range } });
  const { groups, groupCount } = first.metric as {
    groups: { key: string; value: number | null }[];
    groupCount: number;
  };
  const ids = groups.filter(({ value }) => (value ?? 0) > 0).map(({ key }) => key);
  const parts = Array.from({ length: Math.ceil(ids.length / mostIds) }, (_, part) => ({
    id: { nin: ids.slice(part * mostIds, (part + 1) * mostIds) },
  }));
  const data = await run({ document: withoutDocument, variables: { filter: { ...filter, and: parts } } });
  const { totalCount, nodes } = data.accounts as { totalCount: number; nodes: Account[] };
  const isCut = groupCount > groups.length;
  const said = nodes.slice(0, 10).map(({ name }) => name);
  return {
    text: `${formatted(totalCount, {})} accounts had ${about}${said.length > 0 ? `: ${listed(said)}` : ''}${totalCount > said.length ? ' and others' : ''}.${isCut ? ' Only the 500 busiest accounts are left out for certain.' : ''}`,
    value: totalCount,
    table: {
      columns: [
        { name: 'account', label: 'Account' },
        { name: 'owner', label: 'Owner' },
        { name: 'last', label: 'Last interaction' },
      ],
      rows: nodes.map(
        (one): Row => ({
          values: [one.name, one.owner?.fullName ?? null, dayText(one.lastInteractionAt)],
          accountId: one.id,
          employeeId: one.owner?.id,
        }),
      ),
      total: totalCount,
    },
  };
}

/** Accounts with whom something did not happen. */
export const accountsWithout: Intent = {
  name: 'accounts-without',
  about: 'accounts without calls, interactions or new deals',
  examples: ['Which accounts did not have a call this month?', 'Which customers have we not talked to this quarter?'],
  read,
};
