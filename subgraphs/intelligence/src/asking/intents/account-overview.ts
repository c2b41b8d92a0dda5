import type { Result, Row } from '../answers/answer.ts';
import { dayText, formatted, listed, shortened } from '../answers/format.ts';
import { namedAs, type Reading } from '../reading/reading.ts';
import { spansOf } from '../text/question-words.ts';
import type { Intent, Plan, Run } from './common/intent.ts';
import type { Money, NamedAccount, Person } from './common/nodes.ts';
import { Unanswerable } from './common/unanswerable.ts';

const asking =
  /\b(?:(?:tell|told) (?:me |us )?(?:more |everything |something )?about|(?:everything|anything|what do we know|know) about|overview|profile|brief(?:ing)?(?: me)?(?: on)?|background|facts|summar(?:y|ise|ize)|(?:where|how) (?:do |did |are )?(?:we|things|it) (?:stand|standing)|state of (?:play|things)|what is (?:going on|up|happening)(?= (?:with|at)\b)|going on)\b/gu;
const more = /\b(?:everything|account|customer|client|company|full|quick|short|information|info|details?)\b/gu;

function read(reading: Reading): Plan[] {
  const [account, ...others] = namedAs(reading, 'ACCOUNT');
  if (!account || others.length > 0 || reading.periods.length > 0) return [];
  const spans = spansOf(reading, asking);
  const isWho = /^who (?:is|are)\b/u.test(reading.text) && account.to === reading.words.length;
  if (spans.length === 0 && !isWho) return [];
  return [
    {
      explains: [account, ...spans, ...spansOf(reading, more)],
      names: [account],
      answer: (run) => answer({ id: account.chosen.id ?? '', now: reading.now.toISOString() }, run),
    },
  ];
}

const document = /* GraphQL */ `
  query AccountOverview($id: ID!, $now: DateTime!) {
    account(id: $id) {
      id
      name
      segment
      region
      industry
      officeLocation
      unitCount
      propertySoftware
      owner { id fullName }
      health { shownValue }
      churnRisk { shownValue }
      deals(filter: { status: { eq: OPEN } }, first: 5) {
        totalCount
        nodes { id name stage closeDate amount { amount currencyCode } }
      }
      timeline(filter: { occurredAt: { lte: $now } }, first: 1) { nodes { id occurredAt title } }
    }
  }
`;

interface Overview extends NamedAccount {
  readonly segment: string | null;
  readonly region: string | null;
  readonly industry: string | null;
  readonly officeLocation: string | null;
  readonly unitCount: number | null;
  readonly propertySoftware: readonly string[];
  readonly owner: Person | null;
  readonly health: { readonly shownValue: number } | null;
  readonly churnRisk: { readonly shownValue: number } | null;
  readonly deals: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly name: string; readonly stage: string; readonly amount: Money | null }[];
  };
  readonly timeline: { readonly nodes: readonly { readonly occurredAt: string; readonly title: string }[] } | null;
}

async function answer(variables: { readonly id: string; readonly now: string }, run: Run): Promise<Result> {
  const account = (await run({ document, variables })).account as Overview | null;
  if (!account) throw new Unanswerable('The account no longer exists.');
  const facts = factsOf(account).filter(([, value]) => value !== null);
  return {
    text: `${account.name}: ${facts.map(([label, value]) => `${label.toLowerCase()} ${value}`).join('; ')}.`,
    table: {
      columns: [
        { name: 'fact', label: 'Fact' },
        { name: 'value', label: 'Value' },
      ],
      rows: facts.map(([label, value]): Row => ({ values: [label, value], accountId: account.id })),
    },
  };
}

function factsOf(account: Overview): (readonly [string, string | null])[] {
  const { deals, timeline, propertySoftware, unitCount, health, churnRisk } = account;
  const [last] = timeline?.nodes ?? [];
  const say = ({ name, stage, amount }: Overview['deals']['nodes'][number]) =>
    `${name} (${[amount && formatted(Number(amount.amount), { unit: 'CURRENCY', currencyCode: amount.currencyCode }), stage].filter(Boolean).join(', ')})`;
  const score = (of: { readonly shownValue: number } | null) => of && `${formatted(of.shownValue, {})} of 100`;
  return [
    ['Owner', account.owner?.fullName ?? null],
    ['Segment', account.segment],
    ['Industry', account.industry],
    ['Region', account.region],
    ['Office', account.officeLocation],
    ['Units', unitCount === null ? null : formatted(unitCount, {})],
    ['Software', propertySoftware.length === 0 ? null : listed(propertySoftware)],
    ['Health', score(health)],
    ['Churn risk', score(churnRisk)],
    ['Open deals', deals.totalCount === 0 ? 'none' : `${deals.totalCount}: ${deals.nodes.map(say).join(', ')}`],
    ['Last interaction', last ? `${dayText(last.occurredAt)} “${shortened(last.title, 100)}”` : null],
  ];
}

/** What is known of an account, in short. */
export const accountOverview: Intent = {
  name: 'account-overview',
  about: 'an account in short',
  examples: ['Tell me about Enterprise Property Group', 'Give me an overview of Enterprise Property Group'],
  read,
};
