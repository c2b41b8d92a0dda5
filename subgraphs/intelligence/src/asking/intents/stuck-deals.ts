import type { Result, Row } from '../answers/answer.ts';
import { formatted, shortened } from '../answers/format.ts';
import { namedAs, type Reading } from '../reading/reading.ts';
import { spansOf } from '../text/question-words.ts';
import { everyNode, type Page } from './common/every-node.ts';
import { all, anyOf, idsOf } from './common/filters.ts';
import type { Intent, Plan, Run } from './common/intent.ts';
import { amountOf, type Money, type NamedAccount, type Person } from './common/nodes.ts';
import { BeyondLimit, Unanswerable } from './common/unanswerable.ts';

const nouns = /\b(?:deals?|opportunit(?:y|ies)|opps?|pipeline)\b/gu;
/** Words for standing still, and the factors of a deal's health that measure it. */
const standing = [
  [
    ['stage_time', 'recency', 'pushes', 'overdue'],
    /\b(?:stuck|sitting(?: around)?|stall(?:s|ed|ing)|stagnant|dormant|(?:go(?:es|ing|ne)?|went|getting) (?:stale|nowhere)|stale|(?:not|(?:is|are)nt) (?:moving|progressing|advancing)|at risk|in (?:danger|trouble)|(?:could|might|may) (?:we )?(?:lose|be lost|fall through|slip away))\b/gu,
  ],
  [
    ['stage_time'],
    /\b(?:(?:too|very|so) long in (?:the same|their|its|one|a) stage|(?:stuck|sitting|been) in (?:the same|their|its|one|a) stage (?:for )?(?:too|very|so) long)\b/gu,
  ],
  [['recency'], /\b(?:(?:go(?:es|ing|ne)?|went|gone|are|is) (?:quiet|silent|cold|dark)|silent|quiet)\b/gu],
  [['pushes'], /\b(?:(?:got |been |were |was )?(?:pushed|postponed)(?: (?:back|out))?)\b/gu],
] as const;
const more = /\b(?:open|still|been|got|value)\b/gu;
const mostDeals = 200;

function read(reading: Reading): Plan[] {
  const found = spansOf(reading, nouns);
  const words = standing.flatMap(([factors, pattern]) =>
    spansOf(reading, pattern).map((span) => ({ ...span, factors })),
  );
  // "Stuck in Qualification" only says the stage.
  if (found.length === 0 || words.length === 0 || namedAs(reading, 'STAGE').length > 0 || reading.periods.length > 0)
    return [];
  const narrow = words.toSorted((one, other) => one.factors.length - other.factors.length)[0];
  const names = namedAs(reading, 'EMPLOYEE', 'ACCOUNT');
  const of = (kind: string) => idsOf(names.filter(({ chosen }) => chosen.kind === kind));
  const filter = all({ status: { eq: 'OPEN' }, ownerId: anyOf(of('EMPLOYEE')), accountId: anyOf(of('ACCOUNT')) });
  return [
    {
      explains: [...found, ...words, ...names, ...spansOf(reading, more)],
      names,
      answer: (run) => answer(filter, new Set(narrow?.factors), run),
    },
  ];
}

const document = /* GraphQL */ `
  query StuckDeals($filter: DealFilter, $after: String) {
    deals(filter: $filter, first: 100, after: $after) {
      totalCount
      pageInfo { endCursor hasNextPage }
      nodes {
        id
        name
        stage
        amount { amount currencyCode }
        account { id name }
        owner { id fullName }
        health { factors { name label contribution } }
      }
    }
  }
`;

interface Deal {
  readonly id: string;
  readonly name: string;
  readonly stage: string;
  readonly amount: Money | null;
  readonly account: NamedAccount | null;
  readonly owner: Person | null;
  readonly health: {
    readonly factors: readonly { readonly name: string; readonly label: string; readonly contribution: number }[];
  } | null;
}

async function answer(filter: object, factors: ReadonlySet<string>, run: Run): Promise<Result> {
  const open = await everyNode<Deal>(
    async (cursor) => (await run({ document, variables: { filter, ...cursor } })).deals as Page<Deal>,
    (totalCount) => {
      if (totalCount > mostDeals)
        throw new BeyondLimit(`These are ${totalCount} open deals; at most ${mostDeals} can be looked at.`);
    },
  );
  const known = open.filter(({ health }) => health !== null);
  if (known.length === 0) throw new Unanswerable('The health of open deals is not known yet.');
  const worst = known
    .map((deal) => {
      const bad = (deal.health?.factors ?? []).filter(
        ({ name, contribution }) => factors.has(name) && contribution < 0,
      );
      return { deal, bad, points: bad.reduce((sum, { contribution }) => sum + contribution, 0) };
    })
    .filter(({ bad }) => bad.length > 0)
    .toSorted((one, other) => one.points - other.points);
  const why = ({ bad }: (typeof worst)[number]) => bad.map(({ label }) => label).join(', ');
  const said = worst.slice(0, 5).map((one) => `${one.deal.name} (${why(one)})`);
  const measures = [...factors].map((name) => measured[name]).join(', ');
  return {
    text: `${formatted(worst.length, {})} of ${formatted(known.length, {})} open deals ${worst.length === 1 ? 'stands' : 'stand'} still, by what counts against their health (${measures})${said.length > 0 ? `: ${said.join('; ')}` : ''}.`,
    value: worst.length,
    table: {
      columns: [
        { name: 'deal', label: 'Deal' },
        { name: 'why', label: 'Why' },
        {
          name: 'amount',
          label: 'Amount',
          unit: 'CURRENCY',
          currencyCode: worst.find(({ deal }) => deal.amount !== null)?.deal.amount?.currencyCode ?? null,
        },
        { name: 'stage', label: 'Stage' },
        { name: 'owner', label: 'Owner' },
      ],
      rows: worst.map((one): Row => {
        const { deal } = one;
        return {
          values: [deal.name, shortened(why(one)), amountOf(deal.amount), deal.stage, deal.owner?.fullName ?? null],
          dealId: deal.id,
          accountId: deal.account?.id,
          employeeId: deal.owner?.id,
        };
      }),
    },
  };
}

const measured: Readonly<Record<string, string>> = {
  stage_time: 'time in the stage',
  recency: 'last contact',
  pushes: 'close dates moved later',
  overdue: 'close dates that have passed',
};

/** Open deals that stand still. */
export const stuckDeals: Intent = {
  name: 'stuck-deals',
  about: 'open deals that stand still, by their time in the stage, last contact and moved close dates',
  examples: ['Which deals are stuck?', 'Which deals have gone quiet?', 'Which deals were pushed back?'],
  read,
};
