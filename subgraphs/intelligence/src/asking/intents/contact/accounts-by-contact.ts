import type { Result, Row } from '../../answers/answer.ts';
import { dayText, formatted, listed } from '../../answers/format.ts';
import { before, type Days } from '../../reading/days.ts';
import { namedAs, type Reading } from '../../reading/reading.ts';
import { has, spansOf } from '../../text/question-words.ts';
import { everyAccount } from '../accounts/account-pages.ts';
import { all, anyOf, type Filter, idsOf, namesOf } from '../common/filters.ts';
import type { Intent, Plan, Run } from '../common/intent.ts';
import { contact, countByAccount } from './count-by-account.ts';

const nouns = /\b(?:accounts?|customers?|clients?|compan(?:y|ies)|whom?)\b/gu;
const talking =
  /\b(?:talk(?:ed|ing|s)?|sp(?:eak|eaks|oke|oken|eaking)|in (?:contact|touch)|contact(?:s|ed)?|engag(?:e|ed|ing)|touch ?points?)\b/gu;
const order = /\b(?:the )?(?:(?:most|least|more|less) ?(?:often|frequently|contact|active)?|busiest|quietest)\b/gu;
const least = /\b(?:least|less|quietest)\b/u;
const ours = /\b(?:(?:do|did|have|are|were) (?:we|our (?:team|people|reps))|we|our)\b/u;
const more = /\b(?:with|to|been|being|people|team|reps)\b/gu;
const usualLimit = 20;
const mostYears = 10;

function read(reading: Reading): Plan[] {
  const [found, words, orders] = [nouns, talking, order].map((pattern) => spansOf(reading, pattern));
  if (!found?.length || !words?.length || !orders?.length || !has(reading, ours)) return [];
  const names = namedAs(reading, 'SEGMENT', 'REGION', 'INDUSTRY', 'EMPLOYEE');
  const of = (kind: string) => names.filter(({ chosen }) => chosen.kind === kind);
  const [period] = reading.periods;
  const days = period?.days ?? { from: before(reading.today, mostYears, 'year'), to: reading.today };
  const isLeast = has(reading, least);
  const question: Question = {
    days,
    isLeast,
    limit: reading.limit?.value ?? usualLimit,
    filter: all({
      segment: anyOf(namesOf(of('SEGMENT'))),
      region: anyOf(namesOf(of('REGION'))),
      industry: anyOf(namesOf(of('INDUSTRY'))),
      ownerId: anyOf(idsOf(of('EMPLOYEE'))),
    }),
    about: `${names.length > 0 ? ` of ${listed(namesOf(names))}` : ''}${period ? `, ${period.words}` : ''}`,
  };
  return [
    {
      explains: [
        ...found,
        ...words,
        ...orders,
        ...names,
        ...reading.periods,
        ...spansOf(reading, more),
        ...(reading.limit ? [reading.limit] : []),
      ],
      names,
      problem: days.from > reading.today ? 'There are no figures of what has not happened yet' : undefined,
      answer: (run) => answer(question, reading, run),
    },
  ];
}

interface Question {
  readonly days: Days;
  readonly isLeast: boolean;
  readonly limit: number;
  /** For the list of accounts. */
  readonly filter: Filter;
  readonly about: string;
}

const mostSaid = 5;

async function answer({ days, isLeast, limit, filter, about }: Question, reading: Reading, run: Run): Promise<Result> {
  const accounts = await everyAccount(run, filter);
  const counts = await countByAccount(
    run,
    { interactions: contact },
    { accounts: accounts.map(({ id }) => id), days, reading },
  );
  const countOf = ({ id }: { readonly id: string }) => counts.get(id) ?? 0;
  const sign = isLeast ? 1 : -1;
  const inOrder = accounts.toSorted((one, other) => sign * (countOf(one) - countOf(other)));
  const shown = inOrder.slice(0, limit);
  const said = shown.slice(0, mostSaid).map((one) => `${one.name} ${formatted(countOf(one), { unit: 'COUNT' })}`);
  return {
    text: `Contacts with accounts${about}, the ${isLeast ? 'fewest' : 'most'} first: ${listed(said)}. Calls, meetings, messages, e-mails and tickets count; notes, tasks and our own talk do not.`,
    table: {
      columns: [
        { name: 'account', label: 'Account' },
        { name: 'contacts', label: 'Contacts', unit: 'COUNT' },
        { name: 'owner', label: 'Owner' },
        { name: 'last', label: 'Last interaction' },
      ],
      rows: shown.map(
        (one): Row => ({
          values: [one.name, countOf(one), one.owner?.fullName ?? null, dayText(one.lastInteractionAt)],
          accountId: one.id,
          employeeId: one.owner?.id,
        }),
      ),
      total: inOrder.length,
    },
  };
}

/** Accounts in the order of how often we and they were in contact. */
export const accountsByContact: Intent = {
  name: 'accounts-by-contact',
  about: 'accounts by how often we are in contact',
  examples: ['Which customers do we talk to most?', 'Which accounts are we least in touch with?'],
  read,
};
