import type { Choice, Reading } from '../../reading/reading.ts';
import { type Span, spansOf } from '../../text/question-words.ts';
import { owning } from '../common/owner-of-accounts.ts';
import type { AskedAmounts } from './amounts.ts';
import type { Frame } from './frame.ts';
import type { Named } from './named.ts';
import type { AskedPeople } from './people.ts';
import type { AskedTimes } from './times.ts';
import { aside, based, comparing, each, together, using } from './words.ts';

interface Found {
  readonly frame: Frame;
  readonly named: Named;
  readonly amounts: AskedAmounts;
  readonly people: AskedPeople;
  readonly times: AskedTimes;
  readonly beside: readonly Choice[];
  readonly stateWords: readonly Span[];
}

const more = /\b(?:more|fewer|less|higher|lower|better|worse|bigger|smaller)\b/gu;

/** The words of the question that what was found explains. */
export function explainedBy(
  reading: Reading,
  { frame, named, amounts, people, times, beside, stateWords }: Found,
): Span[] {
  const { nouns, measure, order, grouping, groupings, subject, relation, number } = frame;
  const wordsIf = (is: boolean, words: RegExp): Span[] => (is ? spansOf(reading, words) : []);
  const isNamed = (kind: 'EMPLOYEE' | 'SOFTWARE') => named.names.some(({ chosen }) => chosen.kind === kind);
  const isOfAccountNumber = subject === 'ACCOUNT' && !relation;
  return [
    ...nouns,
    ...measure.spans,
    ...named.names,
    ...named.negations,
    ...wordsIf(
      named.negations.some(({ from }) => reading.words[from]?.folded === 'neither'),
      /\bnor\b/gu,
    ),
    ...(named.place ? [named.place, ...spansOf(reading, based)] : []),
    ...(people.team ? [people.team] : []),
    ...(order?.spans ?? []),
    ...(reading.limit && (grouping || order || measure.measure === 'LIST') ? [reading.limit] : []),
    ...(grouping ? groupings.filter((one) => one.from === grouping.from) : []),
    ...amounts.spans,
    ...(amounts.ofAccounts.length > 0 || isOfAccountNumber ? (number?.spans ?? []) : []),
    ...stateWords,
    ...times.spans,
    ...wordsIf(beside.length > 0 || times.compared !== null, comparing),
    ...wordsIf(beside.length > 0 || times.compared !== null, each),
    ...wordsIf(times.compared !== null, more),
    ...wordsIf(measure.measure === 'SUM' || measure.measure === 'COUNT', together),
    ...wordsIf(isNamed('EMPLOYEE') || grouping?.dimension === 'OWNER', owning),
    ...wordsIf(isNamed('SOFTWARE') || grouping?.dimension === 'SOFTWARE', using),
    ...spansOf(reading, aside[subject]),
    ...(relation ? spansOf(reading, aside[relation]) : []),
  ];
}
