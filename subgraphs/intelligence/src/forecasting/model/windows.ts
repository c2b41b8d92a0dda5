import type { ForecastDeal } from './forecast-deal.ts';
import { monthsBefore, type Period } from './period.ts';

export type ForecastKind = 'PIPELINE' | 'REVENUE';

/** What a forecast is about. */
export interface Question {
  readonly kind: ForecastKind;
  readonly period: Period;
  /** Nothing that was recorded later counts. */
  readonly asOf: number;
}

/** A stretch of time at whose end deals count. */
export interface Window {
  /** Number of months that it lies before the present one. */
  readonly monthsEarlier: number;
  /** Open deals are those that were open at this moment. */
  readonly asOf: number;
  /** Deals won before it do not count. Later than `asOf` if the period had not begun. */
  readonly from: number;
  readonly end: number;
}

/** Most months of history that a forecast learns from. */
const maxMonths = 24;
/** A history that begins so shortly after the beginning of a window still counts. */
const tolerance = 7 * 86_400_000;

/** The rest of the period. */
export const restOf = ({ period, asOf }: Question): Window => ({
  monthsEarlier: 0,
  asOf,
  from: Math.max(asOf, period.start),
  end: period.end,
});

/** The part of the period that has passed; null before it. */
export const passedOf = ({ period, asOf }: Question): Window | null =>
  asOf < period.start ? null : { monthsEarlier: 0, asOf: period.start - 1, from: period.start, end: asOf + 1 };

/**
 * Returns windows that are as long as a part of the period, and lie whole months earlier, latest first. Those after the
 * time of the forecast are not known. Those from before the first closed deal, or for the pipeline the first opened one,
 * say nothing.
 */
export function windowsBefore(part: Window, question: Question, deals: readonly ForecastDeal[]): Window[] {
  const { period, asOf } = question;
  const first = historyBegins(question, deals) - tolerance;
  const windows: Window[] = [];
  for (let months = 1; months <= maxMonths; months++) {
    const earlier = period.end - monthsBefore(period.end, months);
    const window = {
      monthsEarlier: months,
      asOf: part.asOf - earlier,
      from: part.from - earlier,
      end: part.end - earlier,
    };
    if (window.end <= asOf + 1 && window.asOf >= first) windows.push(window);
  }
  return windows;
}

function historyBegins({ kind, asOf }: Question, deals: readonly ForecastDeal[]): number {
  let first = Number.POSITIVE_INFINITY;
  for (const { openedAt, closedAt } of deals) {
    const time = kind === 'PIPELINE' ? openedAt : closedAt;
    if (time !== null && time <= asOf && time < first) first = time;
  }
  return first;
}

/** True if a deal that was open at the beginning of a window, or was opened in it, counts at its end. */
export function counts({ status, closedAt }: ForecastDeal, kind: ForecastKind, { asOf, from, end }: Window): boolean {
  if (kind === 'PIPELINE') return closedAt === null || closedAt >= end;
  return status === 'WON' && closedAt !== null && closedAt > asOf && closedAt >= from && closedAt < end;
}
