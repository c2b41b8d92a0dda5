import { dayAfter } from '../../metrics/days.ts';
import type { Result, Row } from '../answers/answer.ts';
import { dayText, formatted, listed, shortened } from '../answers/format.ts';
import { namedAs, type Reading } from '../reading/reading.ts';
import { spansOf } from '../text/question-words.ts';
import { all, inDays, pastOf, wordsOfFuture } from './common/filters.ts';
import type { Intent, Plan } from './common/intent.ts';

const why = /\b(?:why|reasons?|causes?|because|how come|what made)\b/gu;
const losing = /\b(?:los[et]|loses|losing|losses|fall(?:s|ing)? through|fell through)\b/gu;
const nouns = /\b(?:deals?|opportunit(?:y|ies)|business)\b/gu;
const more = /\b(?:main|most|common(?:ly)?|usual(?:ly)?|often|top|against|people|customers?|accounts?)\b/gu;

function read(reading: Reading): Plan[] {
  const [asked, lost, found] = [why, losing, nouns].map((words) => spansOf(reading, words));
  // "Why did we lose Sable Creek": an account alone stands for its deals.
  const isOfAccount = namedAs(reading, 'ACCOUNT').length > 0;
  if (!asked?.length || !lost?.length || !found || !(found.length > 0 || isOfAccount)) return [];
  const names = namedAs(reading, 'EMPLOYEE', 'ACCOUNT', 'COMPETITOR');
  const of = (kind: string) => names.filter(({ chosen }) => chosen.kind === kind);
  const [owners, accounts, competitors] = [of('EMPLOYEE'), of('ACCOUNT'), of('COMPETITOR')];
  if (owners.length > 1 || accounts.length > 1 || competitors.length > 1) return [];
  // Neither the words nor the deals can be narrowed to a product.
  if (namedAs(reading, 'PRODUCT').length > 0) return [];
  const [period] = reading.periods;
  const scope = all({ ownerId: owners[0]?.chosen.id, accountId: accounts[0]?.chosen.id });
  const competitor = competitors[0]?.chosen.name ?? null;
  const variables = {
    ...scope,
    competitor,
    ...pastOf(reading),
    // No record says to whom a deal was lost.
    countsDeals: competitor === null,
    deals: all({
      status: { eq: 'LOST' },
      ownerId: owners[0] && { eq: owners[0].chosen.id },
      accountId: accounts[0] && { eq: accounts[0].chosen.id },
      closeDate: inDays(period?.days ?? { from: dayAfter(reading.today, -365), to: reading.today }),
    }),
  };
  const narrowed = [...owners, ...accounts].map(({ chosen }) => chosen.name);
  const about = `${narrowed.length > 0 ? ` (${listed(narrowed)})` : ''}, ${period?.words ?? 'in the last year'}`;
  return [
    {
      explains: [...asked, ...lost, ...found, ...names, ...spansOf(reading, more), ...reading.periods],
      names,
      problem: wordsOfFuture(reading),
      answer: async (run) => answer(await run({ document, variables }), { about, competitor }),
    },
  ];
}

const document = /* GraphQL */ `
  query LossReasons($competitor: String, $ownerId: ID, $accountId: ID, $from: Date, $asOf: DateTime, $countsDeals: Boolean!, $deals: DealFilter) {
    lossReasons(competitor: $competitor, ownerId: $ownerId, accountId: $accountId, from: $from, asOf: $asOf, first: 20) {
      kind
      about
      deals
      quotes { text at interaction { id } segment { text } }
    }
    deals(filter: $deals, first: 5) @include(if: $countsDeals) { totalCount nodes { id name } }
  }
`;

interface Reason {
  readonly kind: string;
  readonly about: string | null;
  readonly deals: number;
  readonly quotes: readonly {
    readonly text: string | null;
    readonly at: string;
    readonly interaction: { readonly id: string } | null;
    readonly segment: { readonly text: string } | null;
  }[];
}

const inWords = ({ kind, about }: Reason): string =>
  `${kind.toLowerCase().replaceAll('_', ' ')}${about ? ` about ${about.toLowerCase().replaceAll('_', ' ')}` : ''}`;
const wordsOf = ({ quotes: [quote] }: Reason): string | null => shortened(quote?.text ?? quote?.segment?.text, 200);

interface Data {
  readonly lossReasons?: unknown;
  /** Absent if they are not counted. */
  readonly deals?: unknown;
}

interface Asked {
  /** Whose deals, and when they were lost. */
  readonly about: string;
  readonly competitor: string | null;
}

function answer(data: Data, { about, competitor }: Asked): Result {
  const reasons = data.lossReasons as Reason[];
  const said = reasons.slice(0, 4).map((one) => `${inWords(one)} (“${wordsOf(one)}”)`);
  if (competitor !== null) {
    const text =
      reasons.length === 0
        ? `No words of customers who named ${competitor} were found while deals were open that were lost${about}.`
        : `While deals were open that were lost${about}, customers who named ${competitor} said: ${said.join('; ')}.`;
    return { text, table: tableOf(reasons) };
  }
  const { totalCount, nodes } = data.deals as { totalCount: number; nodes: { id: string; name: string }[] };
  if (totalCount === 0) return { text: `No deals were lost${about}.`, value: 0, table: { columns: [], rows: [] } };
  const lost = `${formatted(totalCount, {})} ${totalCount === 1 ? 'deal was' : 'deals were'} lost${about}: ${nodes.map(({ name }) => name).join('; ')}`;
  return {
    text:
      reasons.length === 0
        ? `${lost}. Why is not known: while they were open, the customers said nothing against it that was recorded.`
        : `${lost}. The data have no reason that somebody gave. While such deals were open, customers said: ${said.join('; ')}.`,
    table: tableOf(reasons),
  };
}

const tableOf = (reasons: readonly Reason[]) => ({
  columns: [
    { name: 'kind', label: 'What' },
    { name: 'deals', label: 'Lost deals', unit: 'COUNT' as const },
    { name: 'words', label: 'Words of customers' },
    { name: 'day', label: 'Day' },
  ],
  rows: reasons.map(
    (one): Row => ({
      values: [inWords(one), one.deals, wordsOf(one), dayText(one.quotes[0]?.at)],
      interactionId: one.quotes[0]?.interaction?.id,
    }),
  ),
});

/** What customers said around deals that were lost. */
export const lossReasons: Intent = {
  name: 'loss-reasons',
  about: 'what customers said around deals that were lost',
  examples: ['Why did we lose deals?', 'What are the reasons for lost deals?', 'Why do we lose deals to Zego?'],
  read,
};
