import type { Column, Result, Row, Value } from '../answers/answer.ts';
import { formatted, listed } from '../answers/format.ts';
import { type Choice, namedAs, type Reading } from '../reading/reading.ts';
import { type Span, spansOf } from '../text/question-words.ts';
import type { Intent, Plan, Run } from './common/intent.ts';
import { amountOf, type Money, type NamedAccount, type Person } from './common/nodes.ts';

interface Facts extends NamedAccount {
  readonly domain: string | null;
  readonly website: string | null;
  readonly industry: string | null;
  readonly segment: string | null;
  readonly region: string | null;
  readonly officeLocation: string | null;
  readonly propertyCount: number | null;
  readonly unitCount: number | null;
  readonly employeeCount: number | null;
  readonly foundedYear: number | null;
  readonly propertySoftware: readonly string[];
  readonly annualRevenue: Money | null;
  readonly owner: Person | null;
  readonly parent: NamedAccount | null;
}

/** A fact of accounts: the words that ask for it, the selection that reads it, and its value. */
interface Fact {
  readonly label: string;
  readonly words: RegExp;
  readonly selection: string;
  readonly unit?: Column['unit'];
  value(account: Facts): Value;
}

const facts: readonly Fact[] = [
  {
    label: 'Owner',
    words:
      /\b(?:owns?|owner|owned|responsible|account (?:manager|executive|owner)|in charge|manages?|looks? after|csm|takes? care|handles?)\b/gu,
    selection: 'owner { id fullName }',
    value: ({ owner }) => owner?.fullName ?? null,
  },
  {
    label: 'Units',
    words:
      /\b(?:(?:apartment )?units?(?: (?:managed?|owned))?|portfolio size|(?:size|how large|how big)(?: is)?(?: the)?(?: portfolio)?)\b/gu,
    selection: 'unitCount',
    unit: 'COUNT',
    value: ({ unitCount }) => unitCount,
  },
  {
    label: 'Properties',
    words: /\b(?:properties|buildings|sites|communities)\b/gu,
    selection: 'propertyCount',
    unit: 'COUNT',
    value: ({ propertyCount }) => propertyCount,
  },
  {
    label: 'Property software',
    words: /\b(?:(?:property )?(?:management )?(?:software|system|pms)|tech stack)\b/gu,
    selection: 'propertySoftware',
    value: ({ propertySoftware }) => (propertySoftware.length === 0 ? null : listed(propertySoftware)),
  },
  { label: 'Segment', words: /\bsegment\b/gu, selection: 'segment', value: ({ segment }) => segment },
  { label: 'Region', words: /\b(?:region|market|territory)\b/gu, selection: 'region', value: ({ region }) => region },
  { label: 'Industry', words: /\b(?:industry|sector)\b/gu, selection: 'industry', value: ({ industry }) => industry },
  {
    label: 'Office',
    words: /\b(?:office|located|location|headquarters?|headquartered|based)\b/gu,
    selection: 'officeLocation',
    value: ({ officeLocation }) => officeLocation,
  },
  {
    label: 'Website',
    words: /\b(?:web ?site|domain|url|homepage)\b/gu,
    selection: 'website domain',
    value: ({ website, domain }) => website ?? domain,
  },
  {
    label: 'Employees',
    words: /\b(?:employees|headcount|staff|people work)\b/gu,
    selection: 'employeeCount',
    unit: 'COUNT',
    value: ({ employeeCount }) => employeeCount,
  },
  {
    label: 'Annual revenue',
    words: /\b(?:annual revenue|yearly revenue|revenue (?:per|a) year|turnover)\b/gu,
    selection: 'annualRevenue { amount currencyCode }',
    unit: 'CURRENCY',
    value: ({ annualRevenue }) => amountOf(annualRevenue),
  },
  {
    label: 'Founded',
    words: /\b(?:founded|established|foundation|old)\b/gu,
    selection: 'foundedYear',
    value: ({ foundedYear }) => (foundedYear === null ? null : String(foundedYear)),
  },
  {
    label: 'Parent',
    words: /\b(?:parent(?: company)?|belongs? to|subsidiary of)\b/gu,
    selection: 'parent { id name }',
    value: ({ parent }) => parent?.name ?? null,
  },
];

const verbs =
  /\b(?:manages?|own|owns|run|runs|uses?|using|used|work(?:s|ing)? with|account|customer|company|portfolio|size|working)\b/gu;

function read(reading: Reading): Plan[] {
  const [account, ...more] = namedAs(reading, 'ACCOUNT');
  if (!account || more.length > 0 || reading.periods.length > 0) return [];
  const found = facts.flatMap((fact) => {
    const spans = spansOf(reading, fact.words);
    return spans.length > 0 ? [{ fact, spans }] : [];
  });
  return found.map(({ fact, spans }) => planOf(reading, account, fact, spans));
}

const planOf = (reading: Reading, account: Choice, fact: Fact, spans: readonly Span[]): Plan => ({
  explains: [account, ...spans, ...spansOf(reading, verbs)],
  names: [account],
  answer: (run) => answer(account, fact, run),
});

async function answer({ chosen: { id } }: Choice, { label, selection, unit, value }: Fact, run: Run): Promise<Result> {
  const document = `query AccountFact($id: ID!) { account(id: $id) { id name ${selection} } }`;
  const account = (await run({ document, variables: { id } })).account as Facts | null;
  const found = account && value(account);
  const currencyCode = account?.annualRevenue?.currencyCode;
  const said = typeof found === 'number' ? formatted(found, { unit, currencyCode }) : found;
  const rows: Row[] = account
    ? [{ values: [account.name, found], accountId: account.id, employeeId: account.owner?.id }]
    : [];
  return {
    text: account ? `${label} of ${account.name}: ${said ?? 'not known'}.` : 'The account no longer exists.',
    value: typeof found === 'number' ? found : null,
    table: {
      columns: [
        { name: 'account', label: 'Account' },
        { name: 'fact', label, unit, currencyCode },
      ],
      rows,
    },
  };
}

/** One fact of one account. */
export const accountFacts: Intent = {
  name: 'account-fact',
  about: 'a fact of an account',
  examples: [
    'Who owns Enterprise Property Group?',
    'How many units does Enterprise Property Group manage?',
    'What property software does Enterprise Property Group use?',
    'Who is the account manager of Enterprise Property Group?',
  ],
  read,
};
