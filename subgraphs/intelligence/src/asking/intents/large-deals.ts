import type { Result, Row } from '../answers/answer.ts';
import { formatted, listed } from '../answers/format.ts';
import { before } from '../reading/days.ts';
import { namedAs, type Reading } from '../reading/reading.ts';
import { spansOf } from '../text/question-words.ts';
import { beyond } from './common/filters.ts';
import type { Intent, Plan, Run } from './common/intent.ts';
import type { NamedAccount } from './common/nodes.ts';

const large =
  /\b(?:larger?|bigg?(?:er)?|enterprise) (?:portfolios?|accounts?|customers?|companies|deals?|owners?|operators?)(?: deals?| accounts?)?\b|\b(?:portfolios?|accounts?|customers?|deals?)(?: \w+)? (?:is|are|gets?) (?:larger?|bigg?(?:er)?)\b/gu;
const compete = /\b(?:competitors?|competition|compete|rivals?)\b/gu;
const more =
  /\b(?:compare[sd]?|do(?:ing)?|w[io]n|lose|lost|beat(?:en)?|stack|often|rates?|against|versus|vs|perform|portfolios?|deals?)\b/gu;
/** Units from which a portfolio is large, unless a question says another number. */
const largeFrom = 10_000;

function read(reading: Reading): Plan[] {
  const spans = [...spansOf(reading, large), ...spansOf(reading, compete)];
  const names = namedAs(reading, 'COMPETITOR');
  if (spansOf(reading, large).length === 0 || (spansOf(reading, compete).length === 0 && names.length === 0)) return [];
  const days = reading.periods[0]?.days ?? { from: before(reading.today, 20, 'year'), to: reading.today };
  const unitCount = reading.thresholds.length > 0 ? beyond(reading.thresholds) : { gt: largeFrom };
  const explains = [...spans, ...names, ...spansOf(reading, more), ...reading.periods, ...reading.thresholds];
  return [
    {
      explains,
      names,
      answer: (run) =>
        answer(
          unitCount,
          days,
          names.map(({ chosen }) => chosen.name),
          run,
        ),
    },
  ];
}

const accountsDocument = /* GraphQL */ `
  query LargeAccounts($filter: AccountFilter) {
    accounts(filter: $filter, orderBy: [{ field: UNIT_COUNT, direction: DESC }], first: 100) {
      totalCount
      nodes { id name unitCount }
    }
  }
`;
const metricsDocument = /* GraphQL */ `
  query LargeDeals($range: MetricRange!, $large: [MetricCondition!], $named: [MetricCondition!]) {
    named: metric(name: "COMPETITOR_MENTIONS", range: $range, groupBy: ACCOUNT, filter: $named) { groups(first: 500) { key value } }
    large: metric(name: "WIN_RATE", range: $range, groupBy: ACCOUNT, filter: $large) { value records groups(first: 500) { key value records } }
    all: metric(name: "WIN_RATE", range: $range) { value records }
  }
`;

interface Rate {
  readonly value: number | null;
  readonly records: number;
}
type Group = Rate & { readonly key: string };

async function answer(unitCount: object, range: object, competitors: readonly string[], run: Run): Promise<Result> {
  const first = await run({ document: accountsDocument, variables: { filter: { unitCount } } });
  const { nodes } = first.accounts as { nodes: (NamedAccount & { unitCount: number })[] };
  if (nodes.length === 0) return { text: 'No account has a portfolio that large.', table: { columns: [], rows: [] } };
  const large = [{ dimension: 'ACCOUNT', values: nodes.map(({ id }) => id) }];
  const named = [...large, ...(competitors.length > 0 ? [{ dimension: 'COMPETITOR', values: competitors }] : [])];
  const data = await run({ document: metricsDocument, variables: { range, large, named } });
  const rate = data.large as Rate & { groups: Group[] };
  const mentions = new Map(
    (data.named as { groups: { key: string; value: number }[] }).groups.map(({ key, value }) => [key, value]),
  );
  const contested = rate.groups.filter(({ key }) => (mentions.get(key) ?? 0) > 0);
  const wins = contested.reduce((sum, { value, records }) => sum + (value ?? 0) * records, 0);
  const closed = contested.reduce((sum, { records }) => sum + records, 0);
  const say = ({ value, records }: Rate) =>
    value === null ? 'no deals yet' : `${formatted(value, { unit: 'RATIO' })} of ${formatted(records, {})} deals`;
  const who = competitors.length > 0 ? listed(competitors) : 'a competitor';
  return {
    text: `Win rate at ${formatted(nodes.length, {})} accounts with large portfolios: ${say(rate)}; where ${who} was named: ${closed === 0 ? 'no closed deals' : say({ value: wins / closed, records: closed })}; at all accounts: ${say(data.all as Rate)}.`,
    value: closed === 0 ? null : wins / closed,
    table: {
      columns: [
        { name: 'account', label: 'Account' },
        { name: 'units', label: 'Units', unit: 'COUNT' },
        { name: 'winRate', label: 'Win rate', unit: 'RATIO' },
        { name: 'deals', label: 'Closed deals', unit: 'COUNT' },
        { name: 'mentions', label: 'Competitors named', unit: 'COUNT' },
      ],
      rows: nodes.map((one): Row => {
        const own = rate.groups.find(({ key }) => key === one.id);
        return {
          values: [one.name, one.unitCount, own?.value ?? null, own?.records ?? 0, mentions.get(one.id) ?? 0],
          accountId: one.id,
        };
      }),
    },
  };
}

/** Deals with large portfolios, against competitors. */
export const largeDeals: Intent = {
  name: 'large-deals',
  about: 'how we do against competitors in large portfolios',
  examples: ['How do we compare to competitors in large portfolio deals?'],
  read,
};
