import type { Reading } from '../../reading/reading.ts';
import { has } from '../../text/question-words.ts';
import type { Frame } from './frame.ts';
import type { Named } from './named.ts';
import type { RecordQuestion } from './question.ts';

/** A question with how it was read. */
export interface Read {
  readonly reading: Reading;
  readonly frame: Frame;
  readonly named: Named;
  readonly question: RecordQuestion;
  /** True if words say what the deals, tickets or tasks are: "open", "lost", "escalated". */
  readonly hasState: boolean;
}

/** True if something is asked that an answer can be wrong about. */
export function asksSomething({ frame, named, question, hasState }: Read): boolean {
  const { account, deal, activity, titled, periodWords } = question;
  return (
    frame.measure.measure !== 'LIST' ||
    frame.grouping !== null ||
    frame.order !== null ||
    named.names.length > 0 ||
    named.place !== null ||
    periodWords !== null ||
    account.numbers.length + deal.amounts.length > 0 ||
    frame.relation !== null ||
    hasState ||
    titled.length > 0 ||
    activity.isToCome
  );
}

const isTicketOrTask = (kind: string): boolean => kind === 'TICKET' || kind === 'TASK';
const isAhead = (kind: string): boolean => kind === 'MEETING' || kind === 'TASK';

/** Deals that are to be won, days that are to come, and two times where nothing is compared. */
function hasImpossibleTimes({ reading, frame, question }: Read): boolean {
  const { subject, relation, about, grouping, measure } = frame;
  const { deal, activity, compared } = question;
  const days = about === 'DEAL' ? (deal.opened ?? deal.closing) : reading.periods[0]?.days;
  if (days && subject === 'ACCOUNT' && !relation) return true;
  if (compared && (subject === 'ACCOUNT' || grouping || measure.measure === 'LIST')) return true;
  const isDecided = deal.statuses.some((each) => each !== 'OPEN');
  if (isDecided && has(reading, /\b(?:will|going to|gonna|would|should|might|could)\b/u)) return true;
  if (!days || days.from <= reading.today) return false;
  // A forecast is no record.
  if (about === 'DEAL') return !(deal.statuses.length === 1 && !isDecided);
  return about === 'ACTIVITY' && !activity.kinds.every(isAhead);
}

/** Measures of records that do not have them. */
function hasImpossibleMeasure({ reading, frame, named, question }: Read): boolean {
  const { subject, relation, grouping, order, measure: found, number } = frame;
  const { account, deal, activity, beside } = question;
  const { measure } = found;
  const isOfAccountNumber = subject === 'ACCOUNT' && !relation && number !== null;
  if (subject === 'ACCOUNT' && measure === 'SUM' && !isOfAccountNumber) return true;
  // Groups and shares count accounts, not their units; a mean of numbers of deals is no mean of amounts.
  if (isOfAccountNumber && account.numbers.length === 0 && (grouping !== null || measure === 'SHARE')) return true;
  if (measure === 'MEAN' && subject !== 'ACCOUNT' && has(reading, /\b(?:how many|number of)\b/u)) return true;
  // Sums, means and shares are of all that fit, not of the largest.
  if (measure !== 'LIST' && measure !== 'PEOPLE' && !grouping && (order || reading.limit)) return true;
  if (measure === 'PEOPLE') return subject !== 'ACTIVITY' || grouping !== null;
  if (measure === 'CALL_LENGTH') return activity.kinds.join() !== 'CALL' || order !== null;
  if (subject === 'ACTIVITY') return ['SUM', 'MEAN', 'SHARE'].includes(measure);
  if (subject !== 'DEAL' || measure !== 'SHARE') return false;
  const isNarrowed = named.names.length > 0 || named.place !== null || account.numbers.length + deal.amounts.length > 0;
  return !isNarrowed || grouping !== null || beside.length > 0 || deal.statuses.length !== 1;
}

/** True if each part of the question has an answer, and all of them together have none. */
export function isImpossible(read: Read): boolean {
  const { reading, frame, named, question } = read;
  const { subject, relation, order } = frame;
  const { activity } = question;
  if (subject === 'ACCOUNT' && order?.by === 'TIME') return true;
  // "Both calls and meetings" are two relations.
  if (relation && activity.kinds.length > 1 && !named.isRelationDenied && !has(reading, /\bor\b/u)) return true;
  if (activity.state && !activity.kinds.every(isTicketOrTask)) return true;
  // No source says when a ticket was closed.
  if (activity.state === 'closed' && (order || reading.periods.length > 0)) return true;
  return hasImpossibleTimes(read) || hasImpossibleMeasure(read);
}
