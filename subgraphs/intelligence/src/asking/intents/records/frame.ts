import { namedAs, type Reading } from '../../reading/reading.ts';
import { has, overlaps, type Span, spansOf } from '../../text/question-words.ts';
import { type AskedNumber, numberIn } from '../accounts/numbers.ts';
import { type FoundMeasure, type FoundOrder, type Grouping, groupingsIn, measureIn, orderIn } from './slots.ts';
import { type Noun, nounsIn, type Subject } from './subjects.ts';
import { lostWords, won } from './words.ts';

/** What a question about records asks for. */
export interface Frame {
  /** What is counted. */
  readonly subject: Subject;
  /** What accounts must have. */
  readonly relation: 'DEAL' | 'ACTIVITY' | null;
  /** Of what conditions on deals, activities and times hold. */
  readonly about: Subject;
  /** Words for records; none where only a number or a stage says what is counted. */
  readonly nouns: readonly Noun[];
  readonly measure: FoundMeasure;
  readonly grouping: Grouping | null;
  readonly order: FoundOrder | null;
  /** All words by which something is grouped. */
  readonly groupings: readonly Grouping[];
  /** The number of accounts that is asked for, as "units". */
  readonly number: AskedNumber | null;
}

interface Head {
  readonly subject: Subject;
  readonly relation: Frame['relation'];
  readonly grouping: Grouping | null;
}

const accountsAlone: Head = { subject: 'ACCOUNT', relation: null, grouping: null };
const dealsAlone: Head = { subject: 'DEAL', relation: null, grouping: null };

/** "What do we expect to close in January", "what is in negotiation": nothing but deals has a day of closing or a stage. */
const isOfDealsAlone = (reading: Reading): boolean =>
  (reading.periods.length > 0 && has(reading, /\b(?:clos(?:e|es|ing)|expected to close|expect to close)\b/u)) ||
  namedAs(reading, 'STAGE').length > 0;

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
  if (new Set(others.map((each) => each.subject)).size > 1) return null;
  const isOfDeals =
    measure.measure === 'WIN_RATE' || measure.measure === 'DAYS_TO_CLOSE' || measure.measure === 'WEIGHTED';
  const subject: Subject | null =
    other?.subject ?? (isOfDeals || measure.measure === 'SUM' ? 'DEAL' : (first?.subject ?? null));
  const isCompared =
    isRanked || isOfDeals || measure.measure === 'SUM' || measure.measure === 'COUNT' || measure.measure === 'MEAN';
  if (asked && asked.dimension !== 'ACCOUNT') {
    if (!isCompared || !subject) return null;
    if (sure) return null;
    return { subject: other || isOfDeals || !first ? subject : first.subject, relation: null, grouping: asked };
  }
  if (first?.subject === 'ACCOUNT' && other) {
    if ((asked?.dimension === 'ACCOUNT' || isRanked) && isRanked && !sure)
      return {
        subject: other.subject,
        relation: null,
        grouping: { ...(asked ?? first), dimension: 'ACCOUNT', isAsked: true },
      };
    const isListed = sure?.dimension !== 'ACCOUNT';
    if (isListed && !isOfDeals && measure.measure !== 'SUM' && measure.measure !== 'MEAN')
      return { subject: 'ACCOUNT', relation: other.subject as 'DEAL' | 'ACTIVITY', grouping: sure ?? null };
  }
  if (asked && isOfDeals) return { subject: 'DEAL', relation: null, grouping: asked };
  if (!subject) return null;
  return { subject, relation: null, grouping: sure ?? null };
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

/** Finds what a question asks for; null if it is about something else. */
export function frameOf(reading: Reading): Frame | null {
  const { mentions, periods, compared } = reading;
  // A topic such as "renewal" is also a word for records.
  const names = mentions.filter(({ candidates }) => candidates.some(({ kind }) => kind !== 'TOPIC'));
  const isTaken = (span: Span) => [...names, ...periods, ...compared].some((one) => overlaps(one, span));
  const read = measureIn(reading);
  const groupings = (read.measure === 'PEOPLE' ? [] : groupingsIn(reading)).filter(
    (grouping) => !names.some((one) => overlaps(one, grouping)),
  );
  const order = orderIn(reading, [...periods, ...compared, ...mentions]);
  if (order === 'several') return null;
  const nouns = nounsIn(reading).filter(
    (noun) => !isTaken(noun) && !groupings.some((one) => !one.isAsked && overlaps(one, noun)),
  );
  const isBare = nouns.length === 0 && groupings.length === 0;
  const number = numberIn(reading);
  // "Units on Entrata" are those of accounts.
  const isOfNumbers = isBare && number !== null && read.measure !== 'LIST';
  const head = isOfNumbers
    ? accountsAlone
    : (headOf(nouns, groupings, read, order?.by === 'SIZE') ?? (isBare && isOfDealsAlone(reading) ? dealsAlone : null));
  if (!head) return null;
  return {
    ...head,
    about: head.relation ?? head.subject,
    nouns,
    measure: measureOf(reading, read, head),
    order,
    groupings,
    number,
  };
}
