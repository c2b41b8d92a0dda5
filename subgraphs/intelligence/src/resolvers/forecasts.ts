import { badUserInput, connection, isUuid, reference } from '@sophia/subgraph-kit';
import { currentForecasts, forecastsAsOf } from '../forecasting/current-forecasts.ts';
import type { Scope } from '../forecasting/make-forecasts.ts';
import { intervalLevel } from '../forecasting/model/calibrate.ts';
import { closeShare } from '../forecasting/model/forecast.ts';
import { periodOf } from '../forecasting/model/period.ts';
import type { Question } from '../forecasting/model/windows.ts';
import { notesOf } from '../forecasting/notes.ts';
import type {
  ForecastClosedResolvers,
  ForecastMathResolvers,
  ForecastNewDealsResolvers,
  ForecastOpenPartResolvers,
  ForecastResolvers,
  ForecastSoFarResolvers,
  ForecastWideningResolvers,
  PeriodUnit,
  QueryForecastArgs,
  QueryResolvers,
} from '../generated/resolvers.ts';
import { forecastList } from './lists.ts';
import { ofAllAccounts } from './metrics.ts';

export const forecast: QueryResolvers['forecast'] = async (_, args, ctx) => {
  if (ctx.rowsOf !== undefined) throw ofAllAccounts('ask for deals');
  const question = questionOf(args, ctx.clock.now());
  const scope = scopeOf(args);
  if (scope === null) return [];
  return args.asOf == null ? currentForecasts(ctx, question, scope) : forecastsAsOf(ctx, question, scope);
};

export const forecasts: QueryResolvers['forecasts'] = (_, args, ctx) => connection(ctx, forecastList, args);

/** The arguments; `unit` has a default. */
type ForecastArgs = QueryForecastArgs & { unit: PeriodUnit };

/** The last day that a forecast can be about, counted from its time. */
const furthestDays = 370;
const day = 86_400_000;

function questionOf({ kind, unit, period: given, asOf: time }: ForecastArgs, now: Date): Question {
  if (time != null && time > now) throw badUserInput('asOf', 'must not be in the future');
  const asOf = (time ?? now).getTime();
  const period = periodOf(unit, given == null ? asOf : Date.parse(given));
  if (period.start - asOf > furthestDays * day) {
    throw badUserInput('period', `must begin at most ${furthestDays} days after the time of the forecast`);
  }
  if (period.end <= asOf) throw badUserInput('period', 'had ended at the time of the forecast; ask for its forecasts');
  return { kind, period, asOf };
}

/** Null for the malformed id of an owner, which is the id of nobody. */
function scopeOf({ ownerId, segment }: ForecastArgs): Scope | null {
  if (ownerId != null && segment != null) throw badUserInput('segment', 'must not be given together with `ownerId`');
  if (ownerId != null && !isUuid(ownerId)) return null;
  return { ownerId: ownerId?.toLowerCase() ?? null, segment: segment ?? null };
}

const mediumShare = 0.3;

export const Forecast: ForecastResolvers = {
  owner: ({ ownerId }) => reference(ownerId),
  currencyCode: ({ currency }) => currency ?? null,
  intervalLevel: () => intervalLevel,
  halfInterval: ({ halfLow, halfHigh }) => ({ low: halfLow, high: halfHigh }),
  accuracy({ worst, likely, best, actual }) {
    if (actual == null) return null;
    const came = Number(actual);
    const ratio = came > 0 ? Number(likely) / came : null;
    return {
      ratio,
      level: ratio === null ? null : levelOf(ratio),
      inInterval: came >= Number(worst) && came <= Number(best),
    };
  },
};

function levelOf(ratio: number): 'HIGH' | 'MEDIUM' | 'LOW' {
  const distance = Math.abs(ratio - 1);
  if (distance <= closeShare) return 'HIGH';
  return distance <= mediumShare ? 'MEDIUM' : 'LOW';
}

const money = (amount: number): string => amount.toFixed(2);

export const ForecastMath: ForecastMathResolvers = {
  open: ({ open }) => [...open],
  widening: ({ widening }) => widening ?? null,
  notes: (sum) => notesOf(sum),
};

export const ForecastClosed: ForecastClosedResolvers = {
  dealCount: ({ deals }) => deals,
  amount: ({ amount }) => money(amount),
  withoutAmountCount: ({ withoutAmount }) => withoutAmount,
};

export const ForecastOpenPart: ForecastOpenPartResolvers = {
  dealCount: ({ deals }) => deals,
  amount: ({ amount }) => money(amount),
  withoutAmountCount: ({ withoutAmount }) => withoutAmount,
  pastDealCount: ({ pastDeals }) => pastDeals,
  pastCountedCount: ({ pastCounted }) => pastCounted,
  expected: ({ expected }) => money(expected),
};

export const ForecastNewDeals: ForecastNewDealsResolvers = {
  dealCount: ({ deals }) => deals,
  meanAmount: ({ meanAmount }) => money(meanAmount),
  expected: ({ expected }) => money(expected),
};

export const ForecastSoFar: ForecastSoFarResolvers = {
  dealCount: ({ counted }) => counted,
  expectedCount: ({ expected }) => expected,
  usualCount: ({ usual }) => usual,
};

export const ForecastWidening: ForecastWideningResolvers = {
  pastForecastCount: ({ pastForecasts }) => pastForecasts,
  pastPeriodCount: ({ pastPeriods }) => pastPeriods,
  inIntervalCount: ({ inInterval }) => inInterval,
};
