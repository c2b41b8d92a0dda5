import type { Result, Row } from '../answers/answer.ts';
import { dayText, formatted, listed } from '../answers/format.ts';
import { isOfPeriod, namedAs, type Reading } from '../reading/reading.ts';
import { has, spansOf } from '../text/question-words.ts';
import { all, anyOf, type Filter, idsOf, inTimes, namesOf } from './common/filters.ts';
import type { Intent, Plan, Run } from './common/intent.ts';
import type { NamedAccount } from './common/nodes.ts';
import { BeyondLimit } from './common/unanswerable.ts';

const nouns = /\b(?:(?:recorded )?(?:phone )?calls?)\b/gu;
const longest = /\b(?:longest|most time)\b/gu;
const shortest = /\b(?:shortest|briefest)\b/gu;
const lengths = /\b(?:how long|lasted?|length|duration|minutes?|hours?|take|took)\b/gu;
const attending =
  /\b(?:who|attend(?:s|ed|ees?)?|participants?|parties|join(?:s|ed)?|present|take part|took part|participate[ds]?|people)\b/gu;
const totals =
  /\b(?:how (?:many|much) (?:hours?|minutes?|time)|total (?:hours?|minutes?|time|length|duration)|(?:hours?|minutes?|time) (?:in total|spent|did we spend|on (?:the )?(?:phone|calls?))|call time)\b/gu;
const spending = /\b(?:spen[dt]|spending|in total|total|talking|phone|hours?|minutes?|time)\b/gu;
const counted =
  /\b(?:number|had|made|took|take part|took part|join(?:ed)?|attend(?:ed)?|participate[ds]?|host(?:ed)?|lead|led)\b/gu;
/** Calls whose lengths are added. */
const mostAdded = 100;
const last = /\b(?:last|latest|most recent|newest)\b/gu;
const more = /\b(?:customers?|accounts?|happened|there)\b/gu;

interface Question {
  readonly filter: Filter;
  /** The colleague who took part. */
  readonly employeeId?: string;
  readonly orderBy: readonly Filter[];
  readonly limit: number;
  readonly about: string;
  readonly kind: 'LENGTH' | 'PEOPLE' | 'TOTAL' | 'LIST';
}

function read(reading: Reading): Plan[] {
  const spans = spansOf(reading, nouns);
  if (spans.length === 0) return [];
  const accounts = namedAs(reading, 'ACCOUNT');
  const [colleague, ...colleagues] = namedAs(reading, 'EMPLOYEE');
  const [period, ...periods] = reading.periods;
  if (colleagues.length > 0 || periods.length > 0) return [];
  const names = colleague ? [...accounts, colleague] : accounts;
  const explains = [...spans, ...names, ...reading.periods, ...spansOf(reading, more)];
  const asked = spansOf(reading, totals);
  const when = period ? `, ${period.words}` : '';
  const about = `${names.length > 0 ? ` of ${listed(namesOf(names))}` : ''}${when}`;
  // The metric counts calls for their hosts; a colleague also has those that others host.
  if (asked.length > 0 && !colleague) {
    if (reading.thresholds.length > 0) return [];
    const conditions = accounts.length > 0 ? [{ dimension: 'ACCOUNT', values: idsOf(accounts) }] : [];
    const range = period?.days ?? { from: `${Number(reading.today.slice(0, 4)) - 19}-01-01`, to: reading.today };
    const answer = (run: Run) => answerTotal({ range, conditions, about }, run);
    return [{ explains: [...explains, ...asked, ...spansOf(reading, spending)], names, answer }];
  }
  const [isLongest, isShortest] = [longest, shortest].map((words) => has(reading, words));
  const isLast = spansOf(reading, last).some((span) => !isOfPeriod(reading, span));
  // The lengths of all calls are added.
  if (asked.length > 0 && (isLast || reading.limit)) return [];
  const isLength = has(reading, /\bhow long (?:was|were|did)\b|\b(?:length|duration) of\b/u);
  const isPeople = has(reading, /^who\b.*\b(?:calls?)\b|\b(?:attendees|participants)\b|\b(?:attended|joined)\b/u);
  const minutes = reading.thresholds.length > 0 ? lengthFilter(reading) : undefined;
  if (minutes === null) return [];
  const joined = colleague && has(reading, /\b(?:join|joined|attend|attended|take part|took part|participate[ds]?)\b/u);
  const isCounted = colleague && (asked.length > 0 || has(reading, /\b(?:how many|number of)\b.{0,60}\bcalls?\b/u));
  if (
    !isLongest &&
    !isShortest &&
    !minutes &&
    !joined &&
    !isCounted &&
    !((isLength || isPeople) && (accounts.length > 0 || period))
  )
    return [];
  const question: Question = {
    filter: all({
      accountId: anyOf(idsOf(accounts)),
      startedAt: period ? inTimes(period.days, reading) : { lte: reading.now.toISOString() },
      durationSeconds: minutes,
    }),
    employeeId: colleague?.chosen.id,
    orderBy:
      isLongest || isShortest
        ? [{ field: 'DURATION', direction: isShortest ? 'ASC' : 'DESC' }]
        : [{ field: 'STARTED_AT', direction: 'DESC' }],
    limit: reading.limit?.value ?? (isLast ? 1 : asked.length > 0 ? mostAdded : 20),
    about,
    kind: asked.length > 0 ? 'TOTAL' : isPeople ? 'PEOPLE' : isLength || isLongest || isShortest ? 'LENGTH' : 'LIST',
  };
  const used = [
    ...(isLongest || isShortest ? [longest, shortest] : []),
    ...(isLength || minutes ? [lengths] : []),
    ...(asked.length > 0 ? [totals, spending] : []),
    ...(isCounted ? [counted] : []),
    ...(isPeople || joined ? [attending] : []),
    last,
  ].flatMap((words) => spansOf(reading, words));
  return [
    {
      explains: [...explains, ...used, ...reading.thresholds, ...(reading.limit ? [reading.limit] : [])],
      names,
      answer: (run) => answer(question, run),
    },
  ];
}

/** "Longer than 30 minutes" as a filter; null for a threshold about something else. */
function lengthFilter(reading: Reading): Filter | null {
  const bounds = reading.thresholds.map(({ to, comparison, value }) => {
    const unit = reading.words[to]?.folded ?? '';
    const seconds = /^min/u.test(unit) ? 60 : /^hour/u.test(unit) ? 3600 : /^sec/u.test(unit) ? 1 : null;
    return seconds === null ? null : [comparison === 'above' ? 'gt' : 'lt', Math.round(value * seconds)];
  });
  return bounds.includes(null) ? null : Object.fromEntries(bounds.filter((bound) => bound !== null));
}

const selection = /* GraphQL */ `
  totalCount
  nodes {
    id
    title
    startedAt
    durationSeconds
    account { id name }
    parties { name affiliation }
    interaction { id }
  }
`;
const document = /* GraphQL */ `
  query Calls($filter: GongCallFilter, $orderBy: [GongCallOrder!], $first: Int!) {
    gongCalls(filter: $filter, orderBy: $orderBy, first: $first) {${selection}}
  }
`;
const documentOfEmployee = /* GraphQL */ `
  query CallsOf($id: ID!, $filter: GongCallFilter, $orderBy: [GongCallOrder!], $first: Int!) {
    employee(id: $id) { id calls(filter: $filter, orderBy: $orderBy, first: $first) {${selection}} }
  }
`;

interface Call {
  readonly id: string;
  readonly title: string;
  readonly startedAt: string;
  readonly durationSeconds: number;
  readonly account: NamedAccount | null;
  readonly parties: readonly { readonly name: string | null }[];
  readonly interaction: { readonly id: string } | null;
}

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly Call[];
}

async function pageOf({ filter, employeeId, orderBy, limit }: Question, run: Run): Promise<Page> {
  const variables = { filter, orderBy, first: Math.min(limit, 100) };
  if (employeeId === undefined) return (await run({ document, variables })).gongCalls as Page;
  const data = await run({ document: documentOfEmployee, variables: { ...variables, id: employeeId } });
  return (data.employee as { calls: Page | null } | null)?.calls ?? { totalCount: 0, nodes: [] };
}

const mostPeople = 10;
const namesIn = ({ parties }: Call): string[] => [...new Set(parties.flatMap(({ name }) => name ?? []))];
const minutesOf = ({ durationSeconds }: Call): number => durationSeconds / 60;

async function answer(question: Question, run: Run): Promise<Result> {
  const { totalCount, nodes } = await pageOf(question, run);
  const say = (call: Call): string => {
    const head = `${call.title} (${dayText(call.startedAt)})`;
    if (question.kind === 'PEOPLE') return `${head}: ${listed(namesIn(call).slice(0, mostPeople))}`;
    return question.kind === 'LENGTH' ? `${head}: ${formatted(minutesOf(call), { unit: 'MINUTES' })}` : head;
  };
  const [only] = nodes;
  if (question.kind === 'TOTAL' && totalCount > nodes.length)
    throw new BeyondLimit(`These are ${totalCount} calls; the lengths of at most ${mostAdded} can be added.`);
  const hours = nodes.reduce((sum, { durationSeconds }) => sum + durationSeconds, 0) / 3_600;
  const added = question.kind === 'TOTAL' ? `, ${formatted(Math.round(hours * 100) / 100, {})} hours in all` : '';
  return {
    text:
      totalCount === 0
        ? `No recorded calls${question.about}.`
        : `${formatted(totalCount, {})} recorded calls${question.about}${added}: ${nodes.slice(0, 5).map(say).join('; ')}${totalCount > 5 && question.limit > 5 ? `, and ${formatted(totalCount - 5, {})} more` : ''}.`,
    value:
      question.kind === 'TOTAL'
        ? hours
        : question.kind === 'LENGTH' && nodes.length === 1 && only
          ? minutesOf(only)
          : totalCount,
    table: {
      columns: [
        { name: 'call', label: 'Call' },
        { name: 'day', label: 'Day' },
        { name: 'length', label: 'Length', unit: 'MINUTES' },
        { name: 'account', label: 'Account' },
        { name: 'people', label: 'People' },
      ],
      rows: nodes.map(
        (call): Row => ({
          values: [
            call.title,
            dayText(call.startedAt),
            minutesOf(call),
            call.account?.name ?? null,
            namesIn(call).slice(0, mostPeople).join(', '),
          ],
          callId: call.id,
          accountId: call.account?.id,
          interactionId: call.interaction?.id,
        }),
      ),
      total: totalCount,
    },
  };
}

const totalDocument = /* GraphQL */ `
  query CallTime($range: MetricRange!, $filter: [MetricCondition!]) {
    metric(name: "CALL_LENGTH", range: $range, filter: $filter) { value records }
  }
`;

interface Total {
  readonly range: object;
  readonly conditions: readonly object[];
  readonly about: string;
}

/** The mean length times the number of calls. */
async function answerTotal({ range, conditions, about }: Total, run: Run): Promise<Result> {
  const data = await run({ document: totalDocument, variables: { range, filter: conditions } });
  const { value, records } = data.metric as { value: number | null; records: number };
  const hours = ((value ?? 0) * records) / 60;
  return {
    text: `Time on recorded calls${about}: ${formatted(Math.round(hours * 100) / 100, {})} hours in ${formatted(records, {})} calls.`,
    value: hours,
    table: {
      columns: [
        { name: 'hours', label: 'Hours', unit: 'COUNT' },
        { name: 'calls', label: 'Calls', unit: 'COUNT' },
      ],
      rows: [{ values: [hours, records] }],
    },
  };
}

/** Recorded calls by their length, and who took part. */
export const calls: Intent = {
  name: 'calls',
  about: 'recorded calls: length, participants',
  examples: [
    'Who was on the last call with Enterprise Property Group?',
    'What was our longest call this quarter?',
    'Which calls took longer than 30 minutes?',
    'Which calls did Maya Lindqvist join?',
    'How many hours did we spend on calls last month?',
  ],
  read,
};
