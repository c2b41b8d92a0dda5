import { listed } from '../../answers/format.ts';
import { negatedOf } from '../../reading/negated.ts';
import { type Choice, namedAs, type Reading, unexplained } from '../../reading/reading.ts';
import { comingDays } from '../../reading/times.ts';
import { isDecisive } from '../../text/decisive-words.ts';
import { isFiller } from '../../text/filler.ts';
import { isNegation, leavingOut } from '../../text/negation.ts';
import { has, placesOf, type Span, spansOf } from '../../text/question-words.ts';
import { type AccountNumber, numberIn, units } from '../accounts/numbers.ts';
import { placeIn } from '../accounts/places.ts';
import { isOwnerOfAccounts, owning } from '../common/owner-of-accounts.ts';
import { boundsIn, countIn, type FoundBound } from './bounds.ts';
import type { DealStatus, Names, RecordQuestion, Relation } from './question.ts';
import { type FoundMeasure, type Grouping, groupingsIn, measureIn, orderIn } from './slots.ts';
import { type ActivityKind, type Noun, nounsIn, type Subject } from './subjects.ts';

const negation = new RegExp(
  `\\b(?:${leavingOut}|neither|(?:(?:do|does|did|have|has|had|are|is|was|were) )?(?:not|never)|dont|doesnt|didnt|arent|isnt|havent|hasnt|hadnt|werent|wasnt|non|no|nobody|none|lack(?:s|ing)?)\\b`,
  'gu',
);
const won =
  /\b(?:won|win|wins|winning|closed won|sold|sell|bought|buy|buying|purchased?|signed|booked|bookings|revenue|sales)\b/gu;
const lost = /\b(?:lost|lose|losing|losses|loses|closed lost)\b/gu;
const lostWords = /\b(?:lost|lose|losing|losses|loses)\b/u;
const closed = /\bclosed\b/gu;
const open =
  /\b(?:(?:still )?(?:open|active|pending|outstanding|running|ongoing)|in (?:the |our )?pipeline|not (?:yet )?(?:closed|signed|decided)|undecided)\b/gu;
const pipeline = /\b(?:pipelines?)\b/gu;
const closing =
  /\b(?:clos(?:e|es|ing)|due|expected(?: to close)?|expect to close|coming up|come up|up for|to be signed|close dates?|land(?:ing)?)\b/gu;
const opened = /\b(?:opened|created|new|started|added|entered|opening)\b/gu;
const overdue =
  /\b(?:(?:past|beyond|after|over) (?:their|its|the)? ?(?:expected |planned )?clos(?:e|ing) dates?|overdue|slipp(?:ed|ing)|should have (?:already )?closed(?: already)?|past due|(?:clos(?:e|ing) dates?|due dates?) (?:(?:has|have|is|are) )?(?:already )?(?:passed|past|in the past|gone))\b/gu;
const states = [
  ['overdue', /\b(?:overdue|past due|late)\b/gu],
  ['escalated', /\bescalated\b/gu],
  ['closed', /\b(?:closed|resolved|solved|done|completed|finished)\b/gu],
  ['open', /\b(?:(?:still )?(?:open|unresolved|pending|outstanding|unsolved)|unfinished)\b/gu],
] as const;
const toCome = /\b(?:next|upcoming|coming up|scheduled|planned|ahead|to come)\b/gu;
const comparing = /\b(?:compare|compared|comparison|versus|vs|than|against|beside|between|difference)\b/gu;
const each = /\b(?:each|respectively)\b/gu;
const together = /\b(?:together|combined|altogether|jointly|in total|total)\b/gu;
const using = /\b(?:us(?:e|es|ed|ing)|run(?:s|ning)?(?: on)?|work(?:s|ing)? (?:with|on)|liv(?:e|es|ing) on|on)\b/gu;
const based = /\b(?:based|located|headquartered)\b/gu;
/** Words that say nothing more beside records. */
const aside: Readonly<Record<Subject, RegExp>> = {
  DEAL: /\b(?:worth|valued|value|amounts?|sized?|customers?|accounts?|clients?|stages?|sit(?:s|ting)?|moment|currently|something|anything|deals?|opportunit(?:y|ies)|pipelines?|single|go|goes|went|money|at all|so far|with us|ever|made|make|makes|brought|brings?|in(?: in)?)\b/gu,
  ACCOUNT:
    /\b(?:accounts?|customers?|clients?|moment|currently|market|region|segment|industry|sector|territory|at all|manag(?:e|es|ed|ing)|there|ever|single|portfolios?|number|counts?)\b/gu,
  ACTIVITY:
    /\b(?:customers?|accounts?|clients?|involving|raised|file[sd]?|filed|submitted|report(?:ed|s)?|received?|sent|send|sends|wrote|made|make|held|hold|took|take|there|logged|place|happen(?:ed)?|had|exchanged?|at all|support|write|opened|created|came|come|get|got|gotten|our (?:team|side|people)|with us|join(?:ed)?|attend(?:ed)?|take part|took part)\b/gu,
};
const teamWords = /\b(?:team(?: of)?|direct reports|people|reps)\b/gu;

const accountsAlone: Head = { subject: 'ACCOUNT', nouns: [], relation: null, grouping: null };
const dealsAlone: Head = { subject: 'DEAL', nouns: [], relation: null, grouping: null };

/** "What do we expect to close in January", "what is in negotiation": nothing but deals has a day of closing or a stage. */
const isOfDealsAlone = (reading: Reading): boolean =>
  (reading.periods.length > 0 && has(reading, /\b(?:clos(?:e|es|ing)|expected to close|expect to close)\b/u)) ||
  namedAs(reading, 'STAGE').length > 0;

/** How a question is about records, and the words of it that say so. */
export interface ReadQuestion {
  readonly question: RecordQuestion;
  readonly explains: readonly Span[];
  readonly names: readonly Choice[];
  readonly mostPeriods: number;
}

const overlaps = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to;
const noNames: Names = { yes: [], no: [] };

interface Head {
  readonly subject: Subject;
  readonly nouns: readonly Noun[];
  readonly relation: 'DEAL' | 'ACTIVITY' | null;
  readonly grouping: Grouping | null;
}

/** What is counted, what it is related to, and what it is grouped by; null if the question is about something else. */
function headOf(
  nouns: readonly Noun[],
  groupings: readonly Grouping[],
  measure: FoundMeasure,
  isRanked: boolean,
): Head | null {
  if (groupings.length > 1 && groupings.filter(({ isAsked }) => !isAsked).length > 1) return null;
  const sure = groupings.find(({ isAsked }) => !isAsked);
  const asked = groupings.find(({ isAsked }) => isAsked);
  const others = nouns.filter(({ subject, from }) => subject !== 'ACCOUNT' && from >= 0);
  const [other] = others;
  const [first] = nouns;
  const others_ = new Set(others.map(({ subject }) => subject));
  if (others_.size > 1) return null;
  const isOfDeals =
    measure.measure === 'WIN_RATE' || measure.measure === 'DAYS_TO_CLOSE' || measure.measure === 'WEIGHTED';
  const subject: Subject | null =
    other?.subject ?? (isOfDeals || measure.measure === 'SUM' ? 'DEAL' : (first?.subject ?? null));
  const isCompared =
    isRanked || isOfDeals || measure.measure === 'SUM' || measure.measure === 'COUNT' || measure.measure === 'MEAN';
  if (asked && asked.dimension !== 'ACCOUNT') {
    if (!isCompared || !subject) return null;
    if (sure) return null;
    return { subject: other || isOfDeals || !first ? subject : first.subject, nouns, relation: null, grouping: asked };
  }
  if (first?.subject === 'ACCOUNT' && other) {
    if ((asked?.dimension === 'ACCOUNT' || isRanked) && isRanked && !sure)
      return {
        subject: other.subject,
        nouns,
        relation: null,
        grouping: { ...(asked ?? first), dimension: 'ACCOUNT', isAsked: true },
      };
    const isListed = sure?.dimension !== 'ACCOUNT';
    if (isListed && !isOfDeals && measure.measure !== 'SUM' && measure.measure !== 'MEAN')
      return { subject: 'ACCOUNT', nouns, relation: other.subject as 'DEAL' | 'ACTIVITY', grouping: sure ?? null };
  }
  if (asked && isOfDeals) return { subject: 'DEAL', nouns, relation: null, grouping: asked };
  if (!subject) return null;
  return { subject, nouns, relation: null, grouping: sure ?? null };
}

/** Reads a question about records; null if it is about something else, or says what cannot be combined. */
export function readRecords(reading: Reading): ReadQuestion | null {
  const { mentions, periods, compared, thresholds, limit } = reading;
  if (periods.length + compared.length > 2) return null;
  // A topic such as "renewal" is also a word for records.
  const names = mentions.filter(({ candidates }) => candidates.some(({ kind }) => kind !== 'TOPIC'));
  const isTaken = (span: Span) => [...names, ...periods, ...compared].some((one) => overlaps(one, span));
  const nouns = nounsIn(reading).filter((noun) => !isTaken(noun));
  const read = measureIn(reading);
  const isOfPeople = read.measure === 'PEOPLE';
  const groupings = (isOfPeople ? [] : groupingsIn(reading)).filter(
    (grouping) => !names.some((one) => overlaps(one, grouping)),
  );
  const order = orderIn(reading, [...periods, ...compared, ...mentions]);
  if (order === 'several') return null;
  const outside = nouns.filter((noun) => !groupings.some((one) => !one.isAsked && overlaps(one, noun)));
  const isBare = outside.length === 0 && groupings.length === 0;
  // "Units on Entrata" are those of accounts.
  const isOfNumbers = isBare && numberIn(reading) !== null && read.measure !== 'LIST';
  const head = isOfNumbers
    ? accountsAlone
    : (headOf(outside, groupings, read, order?.by === 'SIZE') ??
      (isBare && isOfDealsAlone(reading) ? dealsAlone : null));
  if (!head) return null;
  const { subject, relation } = head;
  const measure = measureOf(reading, read, head);
  const about = relation ?? subject;
  const isAbout = (one: Subject) => one === about;

  // Names and what "not" denies.
  const place =
    subject === 'ACTIVITY' || subject === 'DEAL' || subject === 'ACCOUNT'
      ? placeIn(reading, [
          ...nouns,
          ...groupings,
          ...mentions,
          ...thresholds,
          ...periods,
          ...compared,
          ...wordsTaken(reading),
        ])
      : null;
  const named = namedAs(
    reading,
    'ACCOUNT',
    'EMPLOYEE',
    'CONTACT',
    'SEGMENT',
    'REGION',
    'INDUSTRY',
    'SOFTWARE',
    'PRODUCT',
    'STAGE',
  );
  const fits = named.filter(({ chosen: { kind } }) =>
    kind === 'CONTACT' ? isAbout('ACTIVITY') : kind === 'STAGE' || kind === 'PRODUCT' ? isAbout('DEAL') : true,
  );
  // "Not closed" is a state of deals; of tickets no source says when they were closed.
  const isOpenWords = about === 'DEAL' ? spansOf(reading, open) : [];
  const negations = spansOf(reading, negation).filter((span) => !isOpenWords.some((one) => overlaps(one, span)));
  const denied: Span[] = [];
  let isRelationDenied = false;
  const usedNegations: Span[] = [];
  for (const not of negations) {
    if (usedNegations.some((one) => overlaps(one, not))) continue;
    const things: Span[] = [...fits, ...(place ? [place] : [])];
    const negated = negatedOf(reading, not, things);
    if (
      negated.length > 0 &&
      !(relation && negated.every((one) => fits.some((each) => each === one && isPerson(each))))
    )
      denied.push(...negated);
    else if (relation && !isRelationDenied) isRelationDenied = true;
    else if (relation) {
      // "No calls and no e-mails": both are lacking.
    } else return null;
    usedNegations.push(not);
  }
  const isNo = (span: Span) => denied.some((one) => one.from === span.from && one.to === span.to);
  const namesOf = (...kinds: string[]): Names => ({
    yes: fits.filter((each) => kinds.includes(each.chosen.kind) && !isNo(each)),
    no: fits.filter((each) => kinds.includes(each.chosen.kind) && isNo(each)),
  });

  // People.
  const people = namesOf('EMPLOYEE');
  const team = people.yes.length === 1 && people.yes[0] ? teamOf(reading, people.yes[0]) : null;
  const accountNouns = outside.filter(({ subject: of }) => of === 'ACCOUNT');
  const isOfAccounts = (one: Choice) =>
    subject === 'ACCOUNT' && !relation ? true : isOwnerOfAccounts(reading, one, accountNouns);
  const accountOwners: Names = { yes: people.yes.filter(isOfAccounts), no: people.no.filter(isOfAccounts) };
  const actors: Names = {
    yes: people.yes.filter((one) => !isOfAccounts(one)),
    no: people.no.filter((one) => !isOfAccounts(one)),
  };

  // Numbers.
  const bounds = boundsIn(reading);
  const count = relation
    ? countIn(
        reading,
        outside.filter(({ subject: of }) => of === relation),
      )
    : null;
  const taken = count ? [count] : [];
  const numbers: { number: AccountNumber; bound: FoundBound['bound'] }[] = [];
  const amounts: FoundBound['bound'][] = [];
  const boundSpans: Span[] = [];
  for (const { number, bound, ...span } of bounds) {
    if (taken.some((one) => overlaps(one, span))) continue;
    if (number) numbers.push({ number, bound });
    else if (about === 'DEAL' && measure.measure !== 'WIN_RATE') amounts.push(bound);
    else if (about === 'DEAL') amounts.push(bound);
    else return null;
    boundSpans.push(span);
  }
  const numberWords = numberIn(reading);
  const isNumberOfAccounts = subject === 'ACCOUNT' && !relation && numberWords !== null;
  if (subject === 'ACCOUNT' && measure.measure === 'SUM' && !isNumberOfAccounts) return null;

  // States.
  const statuses =
    about === 'DEAL' ? statusesOf(reading, head, measure) : { statuses: [], spans: [], isOverdue: false };
  const state = about === 'ACTIVITY' ? stateOf(reading, outside) : null;
  const kinds = [...new Set(outside.flatMap(({ kind }) => kind ?? []))];
  if (state && !kinds.every((kind) => kind === 'TICKET' || kind === 'TASK')) return null;

  // Times.
  const [period, second] = periods;
  const other = compared[0] ?? second;
  const isOpenedAsked = about === 'DEAL' && has(reading, opened);
  const isOnlyOpen = statuses.statuses.length === 1 && statuses.statuses[0] === 'OPEN';
  const days = period && (isOnlyOpen && !isOpenedAsked ? comingDays(period, reading.today) : period.days);
  if (days && subject === 'ACCOUNT' && !relation) return null;
  if (other && (subject === 'ACCOUNT' || head.grouping || measure.measure === 'LIST')) return null;
  const dueSpans =
    about === 'ACTIVITY' && kinds.length === 1 && kinds[0] === 'TASK' && period ? spansOf(reading, /\bdue\b/gu) : [];
  const isDue = dueSpans.length > 0;
  const isToCome = about === 'ACTIVITY' && !period && spansOf(reading, toCome).length > 0;
  // What will be won or lost is no record.
  const isClosed = statuses.statuses.some((each) => each !== 'OPEN');
  if (isClosed && has(reading, /\b(?:will|going to|gonna|would|should|might|could)\b/u)) return null;
  // "Both calls and meetings" are two relations.
  if (relation && kinds.length > 1 && !isRelationDenied && !has(reading, /\bor\b/u)) return null;
  // A forecast is no record.
  if (about === 'DEAL' && days && days.from > reading.today && !isOnlyOpen) return null;
  if (
    about === 'ACTIVITY' &&
    days &&
    days.from > reading.today &&
    !kinds.every((kind) => kind === 'MEETING' || kind === 'TASK')
  )
    return null;

  const positive = [fits.filter((each) => !isNo(each))].flat();
  const grouping = head.grouping;
  const beside = grouping ? [] : besideOf(reading, positive, measure, other !== undefined);
  if (beside === null) return null;
  const explains: Span[] = [
    ...outside,
    ...measure.spans,
    ...fits,
    ...usedNegations,
    ...(usedNegations.some(({ from }) => reading.words[from]?.folded === 'neither')
      ? spansOf(reading, /\bnor\b/gu)
      : []),
    ...(place ? [place, ...spansOf(reading, based)] : []),
    ...(team ? [team] : []),
    ...(order?.spans ?? []),
    ...(limit && (grouping || order || measure.measure === 'LIST') ? [limit] : []),
    ...(grouping ? groupings.filter((one) => one.from === grouping.from) : []),
    ...boundSpans,
    ...(count ? [count] : []),
    ...(numbers.length > 0 || isNumberOfAccounts ? (numberWords?.spans ?? []) : []),
    ...statuses.spans,
    ...(state ? state.spans : []),
    ...dueSpans,
    ...periods,
    ...compared,
    ...(isToCome || (days && days.to > reading.today && about === 'ACTIVITY') ? spansOf(reading, toCome) : []),
    ...(isOpenedAsked ? spansOf(reading, opened) : []),
    ...(days && about === 'DEAL' ? spansOf(reading, closing) : []),
    ...(beside.length > 0 || other ? [...spansOf(reading, comparing), ...spansOf(reading, each)] : []),
    ...(other ? spansOf(reading, /\b(?:more|fewer|less|higher|lower|better|worse|bigger|smaller)\b/gu) : []),
    ...spansOf(reading, together).filter(() => measure.measure === 'SUM' || measure.measure === 'COUNT'),
    ...(people.yes.length > 0 || people.no.length > 0 || grouping?.dimension === 'OWNER'
      ? spansOf(reading, owning)
      : []),
    ...(namesOf('SOFTWARE').yes.length + namesOf('SOFTWARE').no.length > 0 || grouping?.dimension === 'SOFTWARE'
      ? spansOf(reading, using)
      : []),
    ...spansOf(reading, aside[subject]),
    ...(relation ? spansOf(reading, aside[relation]) : []),
  ];
  const titled =
    about === 'ACTIVITY' || about === 'DEAL'
      ? titleWords(
          reading,
          outside.filter((noun) => noun.subject === about && !noun.isVerb),
          explains,
          fits,
        )
      : [];
  const renewals = about === 'DEAL' ? spansOf(reading, /\brenew(?:als?|s|ing|ed)?\b/gu) : [];
  const relationOf = (): Relation | null => {
    if (!relation) return null;
    if (isRelationDenied) return count ? null : { subject: relation, count: { comparison: '=', value: 0 } };
    return { subject: relation, count: count?.bound ?? { comparison: '>=', value: 1 } };
  };
  if (relation && isRelationDenied && count) return null;
  const account = {
    accounts: namesOf('ACCOUNT'),
    segments: namesOf('SEGMENT'),
    regions: namesOf('REGION'),
    industries: namesOf('INDUSTRY'),
    software: namesOf('SOFTWARE'),
    owners: accountOwners,
    place: place ? { place, isNot: isNo(place) } : null,
    numbers,
  };
  // Something must be asked that an answer can be wrong about.
  const isAsked =
    measure.measure !== 'LIST' ||
    grouping !== null ||
    order !== null ||
    fits.length > 0 ||
    place !== null ||
    period !== undefined ||
    bounds.length > 0 ||
    relation !== null ||
    statuses.spans.length > 0 ||
    state !== null ||
    titled.length > 0 ||
    isToCome;
  if (!isAsked) return null;
  // "On their accounts" is not about what people did themselves.
  const isOfTheirAccounts =
    grouping?.dimension === 'OWNER' && has(reading, /\b(?:their|his|her) (?:own )?(?:accounts|customers|clients)\b/u);
  const isOne =
    order?.by === 'TIME' &&
    subject === 'ACTIVITY' &&
    outside.every(({ from }) => !/s$/u.test(reading.words[from]?.folded ?? ''));
  const question: RecordQuestion = {
    subject,
    account,
    deal: {
      statuses: statuses.statuses,
      stages: namesOf('STAGE'),
      products: namesOf('PRODUCT'),
      owners: about === 'DEAL' ? actors : noNames,
      amounts,
      closing: about === 'DEAL' && days && !isOpenedAsked ? days : null,
      opened: about === 'DEAL' && days && isOpenedAsked ? days : null,
      isOverdue: statuses.isOverdue,
    },
    activity: {
      kinds,
      // Lengths are known of recorded calls.
      isRecorded: measure.measure === 'CALL_LENGTH' || outside.some(({ isRecorded }) => isRecorded === true),
      people: about === 'ACTIVITY' ? actors : noNames,
      contacts: namesOf('CONTACT').yes,
      state: state?.state ?? null,
      days: about === 'ACTIVITY' && !isDue ? (days ?? null) : null,
      due: isDue && period ? comingDays(period, reading.today) : null,
      isToCome,
    },
    relation: relationOf(),
    titled: [
      ...titled.flatMap((span) => placesOf(span).map((at) => reading.words[at]?.folded ?? '')),
      ...(renewals.length > 0 ? ['renewal'] : []),
    ],
    measure: measure.measure,
    isOfAmounts: has(reading, /\b(?:pipelines?|revenue|value|money|amounts?)\b/u),
    number: isNumberOfAccounts
      ? (numberWords?.number ?? null)
      : subject === 'ACCOUNT' && order?.by === 'SIZE' && !grouping
        ? units
        : null,
    grouping: grouping
      ? { dimension: isOfTheirAccounts ? 'ACCOUNT_OWNER' : grouping.dimension, title: grouping.title }
      : null,
    beside,
    order: order && { by: order.by, isAscending: order.isAscending },
    limit: limit?.value ?? (isOne ? 1 : null),
    compared: other ? { days: other.days, words: other.words } : null,
    periodWords: period?.words ?? null,
    isTeam: team !== null,
    today: reading.today,
    now: reading.now,
    timeZone: reading.timeZone,
    about: '',
  };
  if (subject === 'ACCOUNT' && order?.by === 'TIME') return null;
  // Sums, means and shares are of all that fit, not of the largest.
  const isFigure = measure.measure !== 'LIST' && measure.measure !== 'PEOPLE';
  if (isFigure && !grouping && (order || limit)) return null;
  // Groups and shares count accounts, not their units; a mean of numbers of deals is no mean of amounts.
  const isOfRecords = grouping !== null || measure.measure === 'SHARE';
  if (isNumberOfAccounts && numbers.length === 0 && isOfRecords) return null;
  if (measure.measure === 'MEAN' && subject !== 'ACCOUNT' && has(reading, /\b(?:how many|number of)\b/u)) return null;
  // No source says when a ticket was closed.
  if (state?.state === 'closed' && (order || days)) return null;
  if (measure.measure === 'PEOPLE' && (subject !== 'ACTIVITY' || grouping !== null)) return null;
  const isNarrowed = account.place !== null || numbers.length > 0 || amounts.length > 0 || fits.length > 0;
  if (
    subject === 'DEAL' &&
    measure.measure === 'SHARE' &&
    (!isNarrowed || grouping || beside.length > 0 || statuses.statuses.length !== 1)
  )
    return null;
  if (measure.measure === 'CALL_LENGTH' && (kinds.length !== 1 || kinds[0] !== 'CALL' || order !== null)) return null;
  if (subject === 'ACTIVITY' && ['SUM', 'MEAN', 'SHARE'].includes(measure.measure)) return null;
  return {
    question: { ...question, about: wordsOf(question) },
    explains: [...explains, ...titled],
    names: fits,
    mostPeriods: other ? 2 : 1,
  };
}

const isPerson = ({ chosen: { kind } }: Choice): boolean => kind === 'EMPLOYEE' || kind === 'CONTACT';

/** Words with a meaning of their own, which are no place. */
const wordsTaken = (reading: Reading): Span[] =>
  [
    won,
    lost,
    open,
    closing,
    opened,
    overdue,
    comparing,
    owning,
    toCome,
    /\b(?:negotiation|proposal|pipeline|total|average|stage|last|order|danger|trouble|touch|contact|progress|general|detail|sync|time|charge|favou?r|slack|gong|numbers?|calls?|line|house)\b/gu,
  ].flatMap((words) => spansOf(reading, words));

function teamOf(reading: Reading, { from, to }: Span): Span | null {
  return (
    spansOf(reading, teamWords).find(
      (span) => span.from === to || (span.to === from && reading.words[span.to - 1]?.folded === 'of'),
    ) ?? null
  );
}

const countedNumber = (reading: Reading): boolean =>
  has(reading, /\bhow many (?:apartment )?(?:units|apartments|properties|buildings|sites)\b/u) &&
  numberIn(reading) !== null;

/** Groups and names beside one another have a figure: the biggest pipeline is a sum, and most deals are a number. */
function measureOf(reading: Reading, read: FoundMeasure, { subject, grouping }: Head): FoundMeasure {
  // Of the deals that closed: a share of all would count open ones as not won.
  if (read.measure === 'SHARE' && subject === 'DEAL' && spansOf(reading, won).length > 0 && !has(reading, lostWords))
    return { ...read, measure: 'WIN_RATE' };
  // "How many units" is a sum of accounts' numbers.
  if (read.measure === 'COUNT' && subject === 'ACCOUNT' && countedNumber(reading)) return { ...read, measure: 'SUM' };
  const isCompared =
    has(reading, /\b(?:compare|versus|vs)\b/u) ||
    (reading.periods.length + reading.compared.length > 1 && has(reading, /\b(?:more|fewer|less)\b/u));
  if (read.measure !== 'LIST' || !(grouping || isCompared)) return read;
  const isMoney = subject === 'DEAL' && has(reading, /\bpipelines?\b|\brevenue\b|\bbookings\b/u);
  return { measure: isMoney ? 'SUM' : 'COUNT', spans: [] };
}

interface FoundStatuses {
  readonly statuses: readonly DealStatus[];
  readonly spans: readonly Span[];
  readonly isOverdue: boolean;
}

function statusesOf(reading: Reading, { nouns }: Head, measure: FoundMeasure): FoundStatuses {
  const late = spansOf(reading, overdue);
  if (late.length > 0) return { statuses: ['OPEN'], spans: [...late, ...spansOf(reading, open)], isOverdue: true };
  const [isWon, isLost, isOpen, isClosed] = [won, lost, open, closed].map((words) => spansOf(reading, words));
  const isPipeline = spansOf(reading, pipeline);
  if (measure.measure === 'WIN_RATE')
    return { statuses: ['WON', 'LOST'], spans: [...(isWon ?? []), ...(isClosed ?? [])], isOverdue: false };
  if (measure.measure === 'DAYS_TO_CLOSE') return { statuses: ['WON'], spans: [...(isWon ?? [])], isOverdue: false };
  const found: FoundStatuses['statuses'] = [
    ...(isWon && isWon.length > 0 ? (['WON'] as const) : []),
    ...(isLost && isLost.length > 0 ? (['LOST'] as const) : []),
    ...((isOpen && isOpen.length > 0) || isPipeline.length > 0 || measure.measure === 'WEIGHTED'
      ? (['OPEN'] as const)
      : []),
  ];
  const spans = [...(isWon ?? []), ...(isLost ?? []), ...(isOpen ?? []), ...isPipeline];
  if (found.length > 0)
    return {
      statuses: found,
      spans: [...spans, ...(found.length === 1 && found[0] !== 'OPEN' ? (isClosed ?? []) : [])],
      isOverdue: false,
    };
  if (isClosed && isClosed.length > 0) return { statuses: ['WON', 'LOST'], spans: isClosed, isOverdue: false };
  const isClosing = spansOf(reading, closing);
  const isRenewal = nouns.some(({ from }) => /^renew(?:als?|s|ing)?$/u.test(reading.words[from]?.folded ?? ''));
  // What is an opportunity is not decided yet.
  const isOpportunity = nouns.some(({ from }) => /^(?:opps?|opportunit)/u.test(reading.words[from]?.folded ?? ''));
  if (isClosing.length > 0 || isRenewal || isOpportunity)
    return { statuses: ['OPEN'], spans: isClosing, isOverdue: false };
  return { statuses: [], spans: [], isOverdue: false };
}

function stateOf(
  reading: Reading,
  nouns: readonly Noun[],
): { state: (typeof states)[number][0]; spans: readonly Span[] } | null {
  const isOfWork = nouns.some(({ kind }) => kind === 'TICKET' || kind === 'TASK');
  if (!isOfWork) return null;
  const found = states.flatMap(([state, words]) => {
    const spans = spansOf(reading, words);
    return spans.length > 0 ? [{ state, spans }] : [];
  });
  const [first] = found;
  if (!first) return null;
  return { state: first.state, spans: found.flatMap(({ spans }) => spans) };
}

/** Names of one kind that are put beside one another; null if what is asked of several names is not clear. */
function besideOf(
  reading: Reading,
  names: readonly Choice[],
  { measure }: FoundMeasure,
  isOfPeriods: boolean,
): readonly Choice[] | null {
  const byKind = [...Map.groupBy(names, ({ chosen: { kind } }) => kind).values()].filter(({ length }) => length > 1);
  if (byKind.length === 0) return has(reading, /\b(?:compare|versus|vs)\b/u) && !isOfPeriods ? null : [];
  if (measure === 'LIST' || has(reading, together)) return [];
  const [only, ...more] = byKind;
  return more.length > 0 || isOfPeriods ? null : (only ?? []);
}

/** Words right before the noun, or after "about" and the like, which names and titles may have: "the leasing assistant deal". */
function titleWords(
  reading: Reading,
  nouns: readonly Noun[],
  explains: readonly Span[],
  names: readonly Span[],
): Span[] {
  const known = new Set(explains.flatMap(placesOf));
  const isTitle = (at: number): boolean => {
    const word = reading.words[at];
    return (
      word !== undefined &&
      !known.has(at) &&
      !isFiller(word.folded) &&
      !isDecisive(word.folded) &&
      !isNegation(word.folded) &&
      word.folded.length > 2
    );
  };
  if (unexplained(reading, explains).length > 4) return [];
  return nouns.flatMap(({ from, to }) => {
    let first = from;
    while (isTitle(first - 1)) first -= 1;
    if (first < from) return [{ from: first, to: from }];
    const verb = /^(?:is|are|was|were)$/u.test(reading.words[to]?.folded ?? '') ? to + 1 : to;
    const start = /^(?:about|named|called|titled|for|on|regarding)$/u.test(reading.words[verb]?.folded ?? '')
      ? verb + 1
      : to;
    const begin = reading.words[start]?.folded === 'the' ? start + 1 : start;
    if (start === to && !names.some((name) => name.to === from)) return [];
    let last = begin;
    while (isTitle(last)) last += 1;
    return last > begin ? [{ from: begin, to: last }] : [];
  });
}

const nounsOf: Readonly<Record<ActivityKind, string>> = {
  CALL: 'calls',
  EMAIL: 'e-mails',
  MEETING: 'meetings',
  MESSAGE: 'messages',
  TICKET: 'tickets',
  TASK: 'tasks',
};

/** Says what is counted, in words that an answer begins with. */
function wordsOf(question: RecordQuestion): string {
  const { subject, account, deal, activity, relation, titled, periodWords } = question;
  const said = ({ yes, no }: Names, before: string): string[] => [
    ...(yes.length > 0 ? [`${before} ${listed(yes.map(({ chosen }) => chosen.name))}`] : []),
    ...(no.length > 0 ? [`not ${before} ${listed(no.map(({ chosen }) => chosen.name))}`] : []),
  ];
  const bound = ({ comparison, value }: { comparison: string; value: number }) =>
    `${comparison} ${value.toLocaleString('en-US')}`;
  const ofAccounts = [
    ...said(account.accounts, 'of'),
    ...said(account.segments, 'in'),
    ...said(account.regions, 'in'),
    ...said(account.industries, 'in'),
    ...said(account.software, 'on'),
    ...said(account.owners, question.isTeam && account.owners.yes.length > 0 ? 'of the team of' : 'of accounts of'),
    ...(account.place ? [`${account.place.isNot ? 'not ' : ''}in ${account.place.place.words}`] : []),
    ...account.numbers.map(({ number, bound: of }) => `with ${number.label.toLowerCase()} ${bound(of)}`),
  ];
  const dealWords = () =>
    [
      deal.isOverdue
        ? 'open deals past their close date'
        : `${deal.statuses.length > 0 ? `${listed(deal.statuses.map((each) => each.toLowerCase()))} ` : ''}deals`,
      ...(titled.length > 0 ? [`named “${titled.join(' ')}”`] : []),
      ...said(deal.owners, question.isTeam ? 'of the team of' : 'of'),
      ...said(deal.stages, 'in'),
      ...said(deal.products, 'of'),
      ...deal.amounts.map((each) => `with an amount ${bound(each)}`),
      ...(deal.opened ? ['opened'] : deal.closing ? ['with a close date'] : []),
      ...(deal.opened || deal.closing
        ? [`from ${(deal.opened ?? deal.closing)?.from} to ${(deal.opened ?? deal.closing)?.to}`]
        : []),
    ].join(' ');
  const activityWords = () =>
    [
      ...(activity.state ? [activity.state] : []),
      ...(activity.isToCome ? ['coming'] : []),
      ...(activity.isRecorded ? ['recorded'] : []),
      activity.kinds.length > 0 ? listed(activity.kinds.map((kind) => nounsOf[kind])) : 'interactions',
      ...(titled.length > 0 ? [`titled “${titled.join(' ')}”`] : []),
      ...said(activity.people, question.isTeam ? 'of the team of' : 'of'),
      ...(activity.contacts.length > 0 ? [`with ${listed(activity.contacts.map(({ chosen }) => chosen.name))}`] : []),
      ...(activity.due ? [`due from ${activity.due.from} to ${activity.due.to}`] : []),
      ...(activity.days ? [`from ${activity.days.from} to ${activity.days.to}`] : []),
    ].join(' ');
  const what = subject === 'ACCOUNT' ? 'accounts' : subject === 'DEAL' ? dealWords() : activityWords();
  const related = relation
    ? ` ${relation.count.comparison === '=' && relation.count.value === 0 ? 'without' : relation.count.comparison === '>=' && relation.count.value === 1 ? 'with' : `with ${bound(relation.count)}`} ${relation.subject === 'DEAL' ? dealWords() : activityWords()}`
    : '';
  const text = `${[what, ...ofAccounts].join(' ')}${related}`;
  return `${text[0]?.toUpperCase()}${text.slice(1)}${periodWords && !deal.closing && !deal.opened && !activity.days ? `, ${periodWords}` : ''}`;
}
