import type { Choice, Reading } from '../../reading/reading.ts';
import { has, placesOf, type Span } from '../../text/question-words.ts';
import { units } from '../accounts/numbers.ts';
import { type AskedAmounts, amountsIn } from './amounts.ts';
import { besideOf } from './beside.ts';
import { asksSomething, isImpossible } from './combinable.ts';
import { explainedBy } from './explained.ts';
import { type Frame, frameOf } from './frame.ts';
import { type Named, namedIn } from './named.ts';
import { type AskedPeople, peopleIn } from './people.ts';
import type { AccountConditions, Names, RecordQuestion, Relation } from './question.ts';
import { sayQuestion } from './say-question.ts';
import { stateOf, statusesOf } from './states.ts';
import { timesIn } from './times.ts';
import { titleWords } from './title-words.ts';

/** How a question is about records, and the words of it that say so. */
export interface ReadQuestion {
  readonly question: RecordQuestion;
  readonly explains: readonly Span[];
  readonly names: readonly Choice[];
  readonly mostPeriods: number;
}

const noNames: Names = { yes: [], no: [] };
const renewing = /\brenew(?:als?|s|ing|ed)?\b/u;

/** Reads a question about records; null if it is about something else, or says what cannot be combined. */
export function readRecords(reading: Reading): ReadQuestion | null {
  if (reading.periods.length + reading.compared.length > 2) return null;
  const frame = frameOf(reading);
  const named = frame && namedIn(reading, frame);
  const amounts = frame && amountsIn(reading, frame);
  if (!frame || !named || !amounts) return null;
  const { subject, relation, about, nouns, measure, grouping, order } = frame;
  // "Without any calls" and "with two calls" exclude one another.
  if (named.isRelationDenied && amounts.count) return null;
  const people = peopleIn(reading, frame, named);
  const statuses = about === 'DEAL' ? statusesOf(reading, nouns, measure) : null;
  const state = about === 'ACTIVITY' ? stateOf(reading, nouns) : null;
  const kinds = [...new Set(nouns.flatMap(({ kind }) => kind ?? []))];
  const times = timesIn(reading, frame, statuses?.statuses ?? [], kinds);
  const granted = named.names.filter((each) => !named.isDenied(each));
  const beside = grouping ? [] : besideOf(reading, granted, measure, times.compared !== null);
  if (!beside) return null;
  const stateWords = [...(statuses?.spans ?? []), ...(state?.spans ?? [])];
  const explains = explainedBy(reading, { frame, named, amounts, people, times, beside, stateWords });
  const titles = about === 'ACCOUNT' ? [] : titleWords(reading, nouns.filter(isNounOf(about)), explains, named.names);
  const isOfDeals = about === 'DEAL';
  const isOfActivities = about === 'ACTIVITY';
  const question: RecordQuestion = {
    subject,
    account: accountConditions(named, people, amounts),
    deal: {
      statuses: statuses?.statuses ?? [],
      stages: named.ofKind('STAGE'),
      products: named.ofKind('PRODUCT'),
      owners: isOfDeals ? people.actors : noNames,
      amounts: amounts.ofDeals,
      closing: isOfDeals && !times.isOfOpening ? times.days : null,
      opened: isOfDeals && times.isOfOpening ? times.days : null,
      isOverdue: statuses?.isOverdue ?? false,
    },
    activity: {
      kinds,
      // Lengths are known of recorded calls.
      isRecorded: measure.measure === 'CALL_LENGTH' || nouns.some(({ isRecorded }) => isRecorded === true),
      people: isOfActivities ? people.actors : noNames,
      contacts: named.ofKind('CONTACT').yes,
      state: state?.state ?? null,
      days: isOfActivities && !times.due ? times.days : null,
      due: times.due,
      isToCome: times.isToCome,
    },
    relation: relation && relationOf(relation, named, amounts),
    titled: [
      ...titles.flatMap((span) => placesOf(span).map((at) => reading.words[at]?.folded ?? '')),
      ...(isOfDeals && has(reading, renewing) ? ['renewal'] : []),
    ],
    measure: measure.measure,
    isOfAmounts: has(reading, /\b(?:pipelines?|revenue|value|money|amounts?)\b/u),
    number: subject === 'ACCOUNT' ? numberOf(frame) : null,
    grouping: grouping && {
      dimension: grouping.dimension === 'OWNER' && isOfTheirAccounts(reading) ? 'ACCOUNT_OWNER' : grouping.dimension,
      title: grouping.title,
    },
    beside,
    order: order && { by: order.by, isAscending: order.isAscending },
    limit: reading.limit?.value ?? (isOfOne(reading, frame) ? 1 : null),
    compared: times.compared,
    periodWords: times.words,
    isTeam: people.team !== null,
    today: reading.today,
    now: reading.now,
    timeZone: reading.timeZone,
    about: '',
  };
  const read = { reading, frame, named, question, hasState: stateWords.length > 0 };
  if (!asksSomething(read) || isImpossible(read)) return null;
  return {
    question: { ...question, about: sayQuestion(question) },
    explains: [...explains, ...titles],
    names: named.names,
    mostPeriods: times.compared ? 2 : 1,
  };
}

const isNounOf =
  (about: Frame['about']) =>
  ({ subject, isVerb }: Frame['nouns'][number]): boolean =>
    subject === about && !isVerb;

const accountConditions = (
  { ofKind, place, isDenied }: Named,
  { ownersOfAccounts }: AskedPeople,
  { ofAccounts }: AskedAmounts,
): AccountConditions => ({
  accounts: ofKind('ACCOUNT'),
  segments: ofKind('SEGMENT'),
  regions: ofKind('REGION'),
  industries: ofKind('INDUSTRY'),
  software: ofKind('SOFTWARE'),
  owners: ownersOfAccounts,
  place: place && { place, isNot: isDenied(place) },
  numbers: ofAccounts,
});

function relationOf(subject: Relation['subject'], { isRelationDenied }: Named, { count }: AskedAmounts): Relation {
  if (isRelationDenied) return { subject, count: { comparison: '=', value: 0 } };
  return { subject, count: count?.bound ?? { comparison: '>=', value: 1 } };
}

/** The number of accounts that is added up or ordered by: units, where the largest are asked for. */
function numberOf({ relation, number, order, grouping }: Frame): RecordQuestion['number'] {
  if (number && !relation) return number.number;
  return order?.by === 'SIZE' && !grouping ? units : null;
}

/** "On their accounts" is not about what people did themselves. */
const isOfTheirAccounts = (reading: Reading): boolean =>
  has(reading, /\b(?:their|his|her) (?:own )?(?:accounts|customers|clients)\b/u);

/** "The latest call" is one, "the latest calls" are several. */
const isOfOne = (reading: Reading, { subject, order, nouns }: Frame): boolean =>
  order?.by === 'TIME' &&
  subject === 'ACTIVITY' &&
  nouns.every(({ from }) => !/s$/u.test(reading.words[from]?.folded ?? ''));
