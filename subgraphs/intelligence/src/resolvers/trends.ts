import { badUserInput } from '@sophia/subgraph-kit';
import type { MarketTrendResolvers, MarketTrendsResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { examplesOf, readTrends, type Trend, type Trends } from '../trends/read-trends.ts';
import { listed } from './competition.ts';

const mostWeeks = 13;

export interface AskedTrends extends Trends {
  readonly recent: number;
}

/** A trend with the question that it answers. */
export interface AskedTrend {
  readonly trend: Trend;
  readonly asked: AskedTrends;
}

export const marketTrends: NonNullable<QueryResolvers['marketTrends']> = async (_, { weeks, asOf }, ctx) => {
  const now = ctx.clock.now();
  if (weeks < 1 || weeks > mostWeeks) throw badUserInput('weeks', `expected 1 to ${mostWeeks}, got ${weeks}`);
  if (asOf != null && asOf > now) throw badUserInput('asOf', 'must not be in the future');
  return { ...(await ctx.read((em) => readTrends(em, asOf ?? now, weeks))), recent: weeks };
};

export const MarketTrends: MarketTrendsResolvers = {
  since: ({ from }) => from,
  asOf: ({ until }) => until,
  trends: (asked, { subjects, first }) =>
    asked.trends
      .filter(({ subject }) => subjects == null || subjects.includes(subject))
      .slice(0, listed(first))
      .map((trend) => ({ trend, asked })),
};

export const MarketTrend: MarketTrendResolvers = {
  subject: ({ trend }) => trend.subject,
  name: ({ trend }) => trend.name,
  direction: ({ trend }) => (trend.count > trend.expected ? 'RISING' : 'FALLING'),
  count: ({ trend }) => trend.count,
  expected: ({ trend }) => Number(trend.expected.toFixed(1)),
  ratio: ({ trend }) => trend.ratio && Number(trend.ratio.toFixed(2)),
  chance: ({ trend }) => trend.chance,
  falseShare: ({ trend }) => trend.falseShare,
  weeks: ({ trend }) => [...trend.weeks],
  examples: ({ trend, asked }, _, ctx) => ctx.read((em) => examplesOf(em, trend, asked, asked.recent)),
};
