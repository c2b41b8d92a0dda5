import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** Open deals of a stage and an age, and what they are expected to bring. */
export interface OpenPart {
  readonly stage: string | null;
  readonly ageFromDays: number;
  readonly ageBelowDays: number | null;
  readonly deals: number;
  readonly amount: number;
  readonly withoutAmount: number;
  /** Like deals of the past: how many there were, and how many of them counted. */
  readonly pastDeals: number;
  readonly pastCounted: number;
  /** Without factors. */
  readonly baseRate: number;
  readonly rate: number;
  readonly expected: number;
}

/** Deals won in the period. */
export interface ClosedPart {
  readonly deals: number;
  readonly amount: number;
  readonly withoutAmount: number;
}

/** Deals that are not known yet: in each past window on average, those expected now, and the mean amount of one. */
export interface NewPart {
  readonly perWindow: number;
  readonly deals: number;
  readonly meanAmount: number;
  readonly expected: number;
}

/** The sum that gives the likely amount: closed + each open part's expected + new deals' expected. */
export interface ForecastSum {
  readonly closed: ClosedPart;
  readonly open: readonly OpenPart[];
  readonly newDeals: NewPart;
  readonly season: number;
  /** What the passed part of the period brought; null before it. */
  readonly soFar: SoFar | null;
  /** What the group's deals did in the past, beside what the rates of all say. */
  readonly ownRatio: number;
  readonly windows: number;
  readonly spread: number;
  /** Missing in forecasts that were stored before there was one. */
  readonly widening?: Widening;
}

/** By how much the drawn intervals are widened, or narrowed below 1, from what came of past forecasts. */
export interface Widening {
  readonly factor: number;
  /** That of the interval of one half. */
  readonly halfFactor: number;
  /** Past forecasts that were made again, and the number of periods that they are of. */
  readonly pastForecasts: number;
  readonly pastPeriods: number;
  /** Number of them whose actual was in the interval as it was drawn. */
  readonly inInterval: number;
}

/** Deals that counted in the passed part of the period, beside those that rates and season say. */
export interface SoFar {
  readonly counted: number;
  readonly expected: number;
  /** Number of deals as expected that are added to both, so that few deals do not change much. */
  readonly usual: number;
  /** Their ratio, for the rest of the period. */
  readonly level: number;
}

/** A forecast of a day. */
export const Forecast = defineEntity({
  name: 'Forecast',
  schema: 'intelligence',
  tableName: 'forecasts',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    kind: p.enum(['PIPELINE', 'REVENUE'] as const),
    unit: p.enum(['MONTH', 'QUARTER'] as const),
    periodStart: p.date(),
    periodEnd: p.date(),
    asOf: p.datetime(),
    ownerId: p.uuid().nullable(),
    segment: p.text().nullable(),
    currency: p.text().nullable(),
    worst: p.decimal(),
    likely: p.decimal(),
    best: p.decimal(),
    halfLow: p.decimal(),
    halfHigh: p.decimal(),
    confidence: p.float(),
    math: p.json<ForecastSum>(),
    actual: p.decimal().nullable(),
    model: p.text(),
    modelVersion: p.text(),
  },
});
export type ForecastRow = InferEntity<typeof Forecast>;
