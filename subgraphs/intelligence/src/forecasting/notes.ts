import type { ForecastSum } from '../entities/forecast.ts';

/** Sentences about the data behind a forecast. */
export function notesOf({ closed, open, windows }: ForecastSum): string[] {
  const openWithout = open.reduce((total, { withoutAmount }) => total + withoutAmount, 0);
  const unknownStages = open.reduce((total, { deals, pastDeals }) => total + (pastDeals === 0 ? deals : 0), 0);
  return [
    ...(openWithout === 0
      ? []
      : [
          `${openWithout} open deals without a positive amount count with the mean of won deals of their product or of all.`,
        ]),
    ...(closed.withoutAmount === 0
      ? []
      : [
          `${closed.withoutAmount} won deals without an amount count with the mean of won deals of their product or of all.`,
        ]),
    ...(unknownStages === 0
      ? []
      : [`${unknownStages} open deals are in a stage at an age without a past; the rate of their age counts.`]),
    ...(windows >= fewWindows ? [] : [`Only ${windows} past windows are known, so the interval is mostly assumed.`]),
  ];
}

const fewWindows = 3;
