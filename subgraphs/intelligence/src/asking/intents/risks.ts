import type { Result, Row } from '../answers/answer.ts';
import { formatted, listed } from '../answers/format.ts';
import { namedAs, type Reading } from '../reading/reading.ts';
import { spansOf } from '../text/question-words.ts';
import { all, idsOf, namesOf } from './common/filters.ts';
import type { Intent, Plan, Run } from './common/intent.ts';
import type { NamedAccount, Person } from './common/nodes.ts';

const risk =
  /\b(?:at risk|churn(?:s|ing)?(?: risks?)?|(?:may|might|will|could|going to|about to|likely to|want to) (?:leave|cancel|churn)|leav(?:e|ing)|cancel(?:ling|ing)?|in danger|risky|riskiest)\b/gu;
const nouns = /\b(?:accounts?|customers?|clients?|compan(?:y|ies)|who|risks?)\b/gu;
const more = /\b(?:why|reasons?|because|likely|likeliest|most|highest|top|biggest|list|next 90 days|soon|causes?)\b/gu;

function read(reading: Reading): Plan[] {
  const spans = spansOf(reading, risk);
  const found = spansOf(reading, nouns);
  if (spans.length === 0 || found.length === 0 || namedAs(reading, 'ACCOUNT').length > 0) return [];
  const names = namedAs(reading, 'EMPLOYEE', 'SEGMENT', 'REGION');
  const of = (kind: string) => names.filter(({ chosen }) => chosen.kind === kind);
  const filter = all({
    ownerId: of('EMPLOYEE').length > 0 ? { in: idsOf(of('EMPLOYEE')) } : undefined,
    segment: of('SEGMENT').length > 0 ? { in: namesOf(of('SEGMENT')) } : undefined,
    region: of('REGION').length > 0 ? { in: namesOf(of('REGION')) } : undefined,
  });
  const first = reading.limit?.value ?? 10;
  const explains = [...spans, ...found, ...names, ...spansOf(reading, more), ...(reading.limit ? [reading.limit] : [])];
  return [{ explains, names, answer: (run) => answer(filter, Math.min(first, 100), run) }];
}

const document = /* GraphQL */ `
  query AtRisk($filter: ChurnRiskFilter, $first: Int!) {
    churnRisks(filter: $filter, first: $first) {
      totalCount
      nodes {
        account { id name owner { id fullName } health { shownValue } openAlertCount }
        score { shownValue probability }
        reasons { label contribution }
        horizonDays
      }
    }
  }
`;

interface Risk {
  readonly account: NamedAccount & {
    readonly owner: Person | null;
    readonly health: { readonly shownValue: number } | null;
    readonly openAlertCount: number | null;
  };
  readonly score: { readonly shownValue: number; readonly probability: number | null };
  readonly reasons: readonly { readonly label: string; readonly contribution: number }[];
  readonly horizonDays: number;
}

const mostReasons = 3;

async function answer(filter: object, first: number, run: Run): Promise<Result> {
  const data = await run({ document, variables: { filter, first } });
  const { totalCount, nodes } = data.churnRisks as { totalCount: number; nodes: Risk[] };
  const why = ({ reasons }: Risk) => reasons.slice(0, mostReasons).map(({ label }) => label);
  const say = (one: Risk) =>
    `${one.account.name} ${formatted(one.score.shownValue, {})} of 100${one.reasons.length > 0 ? ` (${listed(why(one))})` : ''}`;
  return {
    text:
      totalCount === 0
        ? 'No account has a risk to leave yet.'
        : `Accounts by their risk to leave within ${nodes[0]?.horizonDays} days: ${nodes.slice(0, 3).map(say).join('; ')}.`,
    table: {
      columns: [
        { name: 'account', label: 'Account' },
        { name: 'risk', label: 'Churn risk', unit: 'COUNT' },
        { name: 'health', label: 'Health', unit: 'COUNT' },
        { name: 'why', label: 'Why' },
        { name: 'alerts', label: 'Open alerts', unit: 'COUNT' },
        { name: 'owner', label: 'Owner' },
      ],
      rows: nodes.map(
        (one): Row => ({
          values: [
            one.account.name,
            one.score.shownValue,
            one.account.health?.shownValue ?? null,
            why(one).join('; ') || null,
            one.account.openAlertCount,
            one.account.owner?.fullName ?? null,
          ],
          accountId: one.account.id,
          employeeId: one.account.owner?.id,
        }),
      ),
      total: totalCount,
    },
  };
}

/** Accounts that may leave. */
export const risks: Intent = {
  name: 'at-risk',
  about: 'accounts that may leave, and why',
  examples: ['Which accounts are at risk and why?', 'Who may churn?', 'Top 5 customers likely to leave'],
  read,
};
