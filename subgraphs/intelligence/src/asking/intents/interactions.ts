import { isDone } from '../../facts/is-done.ts';
import type { Result } from '../answers/answer.ts';
import { dayText, formatted, listed, shortened } from '../answers/format.ts';
import { isOfPeriod, namedAs, type Reading } from '../reading/reading.ts';
import { has, type Span, spansOf } from '../text/question-words.ts';
import { all, anyOf, idsOf, inTimes, namesOf } from './common/filters.ts';
import type { Intent, Plan, Run } from './common/intent.ts';
import {
  interactionColumns,
  interactionFields,
  interactionRow,
  type ShownInteraction,
} from './common/interaction-rows.ts';
import { BeyondLimit, Unanswerable } from './common/unanswerable.ts';

const kinds = [
  ['CALL', /\b(?:calls?|phone calls?)\b/gu],
  ['MESSAGE', /\b(?:messages?|chats?|slack messages?|posts?)\b/gu],
  // The e-mail of a person is an address.
  [
    'EMAIL',
    /\b(?:e ?mails|e ?mailed|mails|(?:last|latest|an|first|any|this) (?:e ?mail|mail)|(?:e ?mail|mail) (?:from|to|about|exchange|traffic))\b/gu,
  ],
  ['MEETING', /\b(?:meetings?|demos?)\b/gu],
  ['NOTE', /\bnotes?\b/gu],
  ['TASK', /\btasks?\b/gu],
  ['TICKET', /\b(?:(?:support )?(?:tickets?|cases?))\b/gu],
] as const;
const any =
  /\b(?:interactions?|touch ?points?|activit(?:y|ies)|timeline|communications?|contact history|history|conversations? history|(?:everything|anything|all|what)(?: that| which)? (?:we (?:did|said|had)|happened|went on|took place)|everything)\b/gu;
const last = /\b(?:last|latest|most recent|recent|newest)\b/gu;
/** What is still to come. */
const next = /\b(?:next|upcoming|coming up|scheduled|planned|when (?:is|are|will)\b)/u;
const nextWords = /\b(?:next|upcoming|coming up|scheduled|planned)\b/gu;
/** States of tickets and tasks, which their sources name in their own words. */
const states = [
  ['closed', /\b(?:closed|resolved|solved|done|completed?|finished)\b/gu],
  ['open', /\b(?:open|unresolved|pending|outstanding|unsolved)\b/gu],
  ['escalated', /\bescalated\b/gu],
] as const;

function isInState({ kind, status }: ShownInteraction, state: string): boolean {
  if (status == null) return false;
  if (state === 'escalated') return /escalat/iu.test(status);
  return isDone(kind, status) === (state === 'closed');
}

const directions = [
  [
    'OUTBOUND',
    /\b(?:(?:did|have|had) we (?:ever )?(?:send|sent|write|written)|we sent|sent by us|outbound|outgoing)\b/gu,
  ],
  [
    'INBOUND',
    /\b(?:(?:did|have|had) we (?:ever )?(?:get|got|gotten|receive|received)|(?:sent|send|write|wrote) (?:to )?us|(?:send|sent|write|written) (?:and|or) (?:get|got|receive|received)|inbound|incoming|received)\b/gu,
  ],
] as const;
const talked =
  /\b(?:(?:last|latest) time|e ?mailed|someone|somebody|anyone|anybody|talk(?:ed)?|sp(?:eak|oke|oken)|hear|heard|met|meet|contact(?:ed)?|in touch|call(?:ed)?|reach(?:ed)?|time|date|happened)\b/gu;
const sources = [
  ['SLACK', /\b(?:(?:in|on|from|via) )?slack\b/gu],
  ['GONG', /\b(?:(?:in|on|from|via) )?gong\b/gu],
] as const;
const more =
  /\b(?:there|support|belong(?:s|ing)? to|customers?|accounts?|how many(?: times)?|how often|number of|recorded|happened|went|going on|involving)\b/gu;

const ofAccounts =
  /^(?:(?:please|can you|which|what|list|show|give|name|me|all|the|our|my|of|how many) )*(?:accounts|customers|clients|companies)\b/u;

/** Tasks and notes are no talk. */
function kindsOf(named: readonly string[], isTalk: boolean): { in: readonly string[] } | undefined {
  if (named.length > 0) return { in: named };
  return isTalk ? { in: ['CALL', 'MESSAGE', 'EMAIL', 'MEETING'] } : undefined;
}

interface Question {
  readonly filter: Readonly<Record<string, unknown>>;
  /** The colleague who took part. */
  readonly employeeId?: string;
  readonly limit: number;
  /** True if the first to come is asked for, and not the last. */
  readonly isNext: boolean;
  readonly state: string | null;
  readonly what: string;
  readonly about: string;
}

function read(reading: Reading): Plan[] {
  const found = kinds.filter(([, words]) => spansOf(reading, words).length > 0);
  const spans = [...found.flatMap(([, words]) => spansOf(reading, words)), ...spansOf(reading, any)];
  const isNext = has(reading, next) && reading.periods.length === 0;
  const isLatest = spansOf(reading, last).some((span) => !isOfPeriod(reading, span));
  const isLast = isNext || (!reading.limit && (has(reading, /^when\b/u) || (isLatest && has(reading, talked))));
  // "Has anybody talked to X in the last two weeks" is answered by what they said to each other then.
  const isWhether = has(reading, /^(?:has|have|did|how often|how many times)\b/u) && reading.periods.length > 0;
  const talk = isLast || (isWhether && found.length === 0) ? spansOf(reading, talked) : [];
  if (spans.length === 0 && talk.length === 0) return [];
  // "Accounts with escalated tickets" are accounts.
  if (has(reading, ofAccounts)) return [];
  const names = namedAs(reading, 'ACCOUNT', 'CONTACT');
  const [colleague, ...colleagues] = namedAs(reading, 'EMPLOYEE').filter(
    ({ from }) => !names.some((one) => one.from === from),
  );
  if (colleagues.length > 0) return [];
  const period = reading.periods[0];
  const isList = found.length > 0 && has(reading, /^(?:(?:please|can you) )?(?:show|list|give|get|which|what)\b/u);
  if (
    names.length === 0 &&
    !colleague &&
    !period &&
    !reading.limit &&
    !isLast &&
    !isList &&
    !hasStateIn(reading, found)
  )
    return [];
  const of = (kind: string) => names.filter(({ chosen }) => chosen.kind === kind);
  const direction = directions.filter(([, words]) => spansOf(reading, words).length > 0);
  // Sources tell the direction of messages alone.
  if (direction.length > 0 && found.some(([kind]) => kind !== 'MESSAGE')) return [];
  const state = hasStateIn(reading, found) ? states.find(([, words]) => spansOf(reading, words).length > 0) : undefined;
  // Sources do not date the end of a ticket.
  if (state?.[0] === 'closed' && (period || isLast)) return [];
  const source = sources.filter(([, words]) => spansOf(reading, words).length > 0);
  const filter = all({
    kind: kindsOf(
      found.map(([kind]) => kind),
      talk.length > 0,
    ),
    accountId: anyOf(idsOf(of('ACCOUNT'))),
    contactId: anyOf(idsOf(of('CONTACT'))),
    source: anyOf(source.map(([name]) => name)),
    direction: anyOf(direction.map(([name]) => name)),
    occurredAt: period
      ? inTimes(period.days, reading)
      : isNext
        ? { gte: reading.now.toISOString() }
        : // A task may be to do in the future.
          found.some(([kind]) => kind === 'TASK') && state
          ? undefined
          : { lte: reading.now.toISOString() },
  });
  const what = found.length > 0 ? found.map(([kind]) => `${kind.toLowerCase()}s`).join(' and ') : 'interactions';
  const about = `${colleague ? ` of ${colleague.chosen.name}` : ''}${names.length > 0 ? ` with ${listed(namesOf(names))}` : ''}${period ? `, ${period.words}` : ''}`;
  const question = {
    filter,
    employeeId: colleague?.chosen.id,
    limit: isLast ? 1 : (reading.limit?.value ?? (state ? mostInState : 50)),
    isNext,
    state: state?.[0] ?? null,
    what: state ? `${state[0]} ${what}` : what,
    about,
  };
  const explains: Span[] = [
    ...spans,
    ...talk,
    ...names,
    ...(colleague ? [colleague] : []),
    ...(state ? spansOf(reading, state[1]) : []),
    ...[last, more, ...(isNext ? [nextWords] : []), ...[...sources, ...directions].map(([, words]) => words)].flatMap(
      (words) => spansOf(reading, words),
    ),
    ...reading.periods,
    ...(reading.limit ? [reading.limit] : []),
  ];
  return [
    {
      explains,
      names: colleague ? [...names, colleague] : names,
      answer: (run) => (isLast ? answerLast(question, run) : answer(question, run)),
    },
  ];
}

/** True if the question is about tickets or tasks in a state. */
const hasStateIn = (reading: Reading, found: readonly (readonly [string, RegExp])[]): boolean =>
  found.length === 1 &&
  ['TICKET', 'TASK'].includes(found[0]?.[0] ?? '') &&
  states.some(([, words]) => spansOf(reading, words).length > 0);

const document = /* GraphQL */ `
  query Interactions($filter: InteractionFilter, $orderBy: [InteractionOrder!], $first: Int!) {
    interactions(filter: $filter, orderBy: $orderBy, first: $first) { totalCount nodes { ...Shown } }
  }
  ${interactionFields}
`;

const documentOfEmployee = /* GraphQL */ `
  query InteractionsOf($id: ID!, $filter: InteractionFilter, $orderBy: [InteractionOrder!], $first: Int!) {
    employee(id: $id) { id timeline(filter: $filter, orderBy: $orderBy, first: $first) { totalCount nodes { ...Shown } } }
  }
  ${interactionFields}
`;

const mostInState = 100;

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly ShownInteraction[];
}

const noPage: Page = { totalCount: 0, nodes: [] };

async function pageOf({ filter, employeeId, isNext, state, limit }: Question, run: Run): Promise<Page> {
  const orderBy = [{ field: 'OCCURRED_AT', direction: isNext ? 'ASC' : 'DESC' }];
  const variables = { filter, orderBy, first: state === null ? Math.min(limit, 100) : mostInState };
  if (employeeId === undefined) return (await run({ document, variables })).interactions as Page;
  const data = await run({ document: documentOfEmployee, variables: { ...variables, id: employeeId } });
  return (data.employee as { timeline: Page | null } | null)?.timeline ?? noPage;
}

/** Filters do not know the state. */
async function pageInState(question: Question, run: Run): Promise<Page> {
  const page = await pageOf(question, run);
  const { state, limit } = question;
  if (state === null) return page;
  if (page.totalCount > mostInState)
    throw new BeyondLimit(`These are ${page.totalCount}; the state of at most ${mostInState} can be looked at.`);
  const nodes = page.nodes.filter((one) => isInState(one, state));
  return { nodes: nodes.slice(0, limit), totalCount: nodes.length };
}

async function answer(question: Question, run: Run): Promise<Result> {
  const { totalCount, nodes } = await pageInState(question, run);
  const said = nodes.slice(0, 5).map((one) => `${dayText(one.occurredAt)} ${shortened(one.title, 100)}`);
  const head = `${formatted(totalCount, {})} ${question.what}${question.about}`;
  return {
    text: totalCount === 0 ? `No ${question.what}${question.about}.` : `${head}, the latest first: ${said.join('; ')}.`,
    value: totalCount,
    table: { columns: interactionColumns, rows: nodes.map(interactionRow), total: totalCount },
  };
}

/** Those who took part, if there are any. */
function peopleOf({ participants }: ShownInteraction): string {
  const names = participants.slice(0, 6).map(({ displayName }) => displayName);
  return names.length > 0 ? `, with ${listed(names)}` : '';
}

async function answerLast(question: Question, run: Run): Promise<Result> {
  const { nodes } = await pageInState(question, run);
  const [one] = nodes;
  if (question.isNext && !one)
    throw new Unanswerable(`No ${question.what}${question.about} are known that are still to come.`);
  const text = one
    ? `The ${question.isNext ? 'next' : 'last'} of the ${question.what}${question.about} ${question.isNext ? 'is' : 'was'} on ${dayText(one.occurredAt)}: ${one.kind.toLowerCase()} “${shortened(one.title, 150)}”${peopleOf(one)}.`
    : `There were no ${question.what}${question.about}.`;
  return { text, table: { columns: interactionColumns, rows: nodes.map(interactionRow) } };
}

/** Interactions with an account or a person. */
export const interactions: Intent = {
  name: 'interactions',
  about: 'a list of interactions',
  examples: [
    'Show me all interactions with Enterprise Property Group this quarter',
    'When did we last talk to Enterprise Property Group?',
    'Show the support tickets of Enterprise Property Group',
    'Which e-mails did we exchange with Enterprise Property Group last month?',
    'List the last 5 calls',
  ],
  read,
};
