import type { ForecastSum, Widening } from '../entities/forecast.ts';

/** Sentences about the data behind a forecast. */
export function notesOf({ closed, open, windows, widening }: ForecastSum): string[] {
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
    ...(widening === undefined ? [] : [widthOf(widening)]),
  ];
}

const fewWindows = 3;

function widthOf({ factor, halfFactor, pastForecasts, pastPeriods, inInterval }: Widening): string {
  const widths = `The interval is ${factor.toFixed(2)} times as wide as it was drawn, and the one of half ${halfFactor.toFixed(2)} times`;
  if (pastForecasts === 0) return `${widths}; this is assumed, since no past forecast can be made again.`;
  return `${widths}: of ${pastForecasts} past forecasts in ${pastPeriods} periods, ${inInterval} had the actual in the drawn interval.`;
}
