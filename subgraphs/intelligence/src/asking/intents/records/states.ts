import type { Reading } from '../../reading/reading.ts';
import { type Span, spansOf } from '../../text/question-words.ts';
import type { DealStatus } from './question.ts';
import type { FoundMeasure } from './slots.ts';
import type { Noun } from './subjects.ts';
import { closed, closing, lost, open, overdue, pipeline, states, won } from './words.ts';

export interface FoundStatuses {
  readonly statuses: readonly DealStatus[];
  readonly spans: readonly Span[];
  readonly isOverdue: boolean;
}

/** What the deals asked about are. */
export function statusesOf(reading: Reading, nouns: readonly Noun[], measure: FoundMeasure): FoundStatuses {
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

/** What the tickets and tasks asked about are. */
export function stateOf(
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
