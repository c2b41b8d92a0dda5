import type { Days } from '../../reading/days.ts';
import type { Reading } from '../../reading/reading.ts';
import { comingDays } from '../../reading/times.ts';
import { has, type Span, spansOf } from '../../text/question-words.ts';
import type { Frame } from './frame.ts';
import type { DealStatus } from './question.ts';
import type { ActivityKind } from './subjects.ts';
import { closing, opened, toCome } from './words.ts';

/** When what a question counts happened, or will happen. */
export interface AskedTimes {
  readonly days: Days | null;
  /** How the time is called: "this quarter". */
  readonly words: string | null;
  /** The earlier time to compare with. */
  readonly compared: { readonly days: Days; readonly words: string } | null;
  /** True if deals were opened then, and not closed. */
  readonly isOfOpening: boolean;
  /** When tasks must be done. */
  readonly due: Days | null;
  /** True for what is to come, without days. */
  readonly isToCome: boolean;
  readonly spans: readonly Span[];
}

export function timesIn(
  reading: Reading,
  { about }: Frame,
  statuses: readonly DealStatus[],
  kinds: readonly ActivityKind[],
): AskedTimes {
  const { periods, compared, today } = reading;
  const [period, second] = periods;
  const other = compared[0] ?? second;
  const isOfDeals = about === 'DEAL';
  const isOfOpening = isOfDeals && has(reading, opened);
  const isOfOpenDeals = statuses.length === 1 && statuses[0] === 'OPEN';
  const days = period && (isOfOpenDeals && !isOfOpening ? comingDays(period, today) : period.days);
  const isOfTasks = about === 'ACTIVITY' && kinds.length === 1 && kinds[0] === 'TASK';
  const due = isOfTasks && period ? spansOf(reading, /\bdue\b/gu) : [];
  const isToCome = about === 'ACTIVITY' && !period && has(reading, toCome);
  const isAhead = isToCome || (about === 'ACTIVITY' && days !== undefined && days.to > today);
  return {
    days: days ?? null,
    words: period?.words ?? null,
    compared: other ? { days: other.days, words: other.words } : null,
    isOfOpening,
    due: due.length > 0 && period ? comingDays(period, today) : null,
    isToCome,
    spans: [
      ...periods,
      ...compared,
      ...due,
      ...(isAhead ? spansOf(reading, toCome) : []),
      ...(isOfOpening ? spansOf(reading, opened) : []),
      ...(isOfDeals && days ? spansOf(reading, closing) : []),
    ],
  };
}
