import { ageBandAt, type ForecastDeal, stageAt, wasOpen } from './forecast-deal.ts';
import { counts, type ForecastKind, type Window } from './windows.ts';

/** Deals that were open at the beginning of windows, and how many of them counted at the end. */
interface Tally {
  deals: number;
  counted: number;
}

/** Share of deals that count at the end of the period, by age and stage. */
export interface Rates {
  readonly all: Tally;
  /** By age band. */
  readonly ages: ReadonlyMap<number, Tally>;
  /** By age band and stage. */
  readonly cells: ReadonlyMap<string, Tally>;
}

/** Number of deals with which the more general rate counts beside a group's own. */
const generalDeals = 20;

export const cellKey = (band: number, stage: string | null): string => `${band} ${stage ?? ''}`;

/** Counts the deals that were open at the beginning of past windows. A deal counts in each of them. */
export function learnRates(deals: readonly ForecastDeal[], kind: ForecastKind, windows: readonly Window[]): Rates {
  const all = { deals: 0, counted: 0 };
  const ages = new Map<number, Tally>();
  const cells = new Map<string, Tally>();
  for (const window of windows) {
    for (const deal of deals) {
      if (!wasOpen(deal, window.asOf)) continue;
      const band = ageBandAt(deal, window.asOf);
      const counted = counts(deal, kind, window);
      add(all, counted);
      add(tallyOf(ages, band), counted);
      add(tallyOf(cells, cellKey(band, stageAt(deal, window.asOf))), counted);
    }
  }
  return { all, ages, cells };
}

/**
 * Returns the share of deals of an age and stage that count. Where few are known, the share at that age counts more, and
 * where few of that age are known, the share of all.
 */
export function rateOf({ all, ages, cells }: Rates, band: number, stage: string | null): number {
  const general = all.deals === 0 ? 0 : all.counted / all.deals;
  return shrunk(cells.get(cellKey(band, stage)), shrunk(ages.get(band), general));
}

const shrunk = (tally: Tally | undefined, general: number): number =>
  ((tally?.counted ?? 0) + generalDeals * general) / ((tally?.deals ?? 0) + generalDeals);

function tallyOf<Key>(tallies: Map<Key, Tally>, key: Key): Tally {
  const tally = tallies.get(key) ?? { deals: 0, counted: 0 };
  tallies.set(key, tally);
  return tally;
}

function add(tally: Tally, counted: boolean): void {
  tally.deals++;
  if (counted) tally.counted++;
}
