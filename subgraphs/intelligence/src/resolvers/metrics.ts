import { publish } from '@sophia/events';
import { graphError, reference } from '@sophia/subgraph-kit';
import type { Dimension } from '../entities/metric-condition.ts';
import type {
  AccountResolvers,
  MetricAnswerResolvers,
  MetricGroupResolvers,
  MetricResolvers,
  MutationResolvers,
  QueryResolvers,
} from '../generated/resolvers.ts';
import { answerMetric, comparisonOf, groupCountOf, groupsOf, othersOf, seriesOf, totalOf } from '../metrics/answer.ts';
import { definitions } from '../metrics/families/definitions.ts';
import { setTimeZone } from '../metrics/time-zone.ts';

/** The sums are kept by account, so they show one's own accounts, but those of all accounts together can not be taken apart. */
export const metric: QueryResolvers['metric'] = (_, args, ctx) => {
  const isOfAccounts = args.filter?.some(({ dimension }) => dimension === 'ACCOUNT') ?? false;
  if (ctx.rowsOf !== undefined && !isOfAccounts) throw ofAllAccounts('filter by your accounts');
  return answerMetric(ctx, args);
};

/** The error of a question about all accounts, by a client who sees own accounts alone. */
export const ofAllAccounts = (instead: string) =>
  graphError('FORBIDDEN', `This counts all accounts, and is not open to people who see only their own: ${instead}`);

export const metricOfAccount: AccountResolvers['metric'] = ({ id }, args, ctx) =>
  answerMetric(ctx, { ...args, filter: [{ dimension: 'ACCOUNT', values: [id] }] });

export const metrics: QueryResolvers['metrics'] = () => [...definitions];

export const metricTimeZoneSet: MutationResolvers['metricTimeZoneSet'] = (_, { timeZone }, ctx) =>
  ctx.write(async (em) => {
    const outcome = await setTimeZone(em, ctx.tenant, timeZone);
    // Other parts of the graph have the time zone from the tenant's record.
    if (outcome.userErrors.length === 0)
      await publish(em, [{ type: 'metric.timezone.chosen', subject: ctx.tenant, data: { timeZone } }]);
    return outcome;
  });

export const Metric: MetricResolvers = {
  isState: ({ isState }) => isState === true,
  knownAfterDays: ({ knownAfterDays }) => knownAfterDays ?? 0,
};

export const MetricAnswer: MetricAnswerResolvers = {
  definition: ({ question }) => question.definition,
  range: ({ question }) => question.range,
  currencyCode: ({ currency }) => currency ?? null,
  otherCurrencies: ({ otherCurrencies }) => otherCurrencies.filter((code) => code !== null),
  value: async (answer, _, ctx) => (await totalOf(ctx, answer)).value,
  records: async (answer, _, ctx) => (await totalOf(ctx, answer)).records,
  comparison: (answer, _, ctx) => comparisonOf(ctx, answer),
  groups: (answer, { first }, ctx) => groupsOf(ctx, answer, first),
  groupCount: (answer, _, ctx) => groupCountOf(ctx, answer),
  others: (answer, { key }, ctx) => othersOf(ctx, answer, key),
  series: (answer, _, ctx) => seriesOf(ctx, answer),
};

const isBy = (groupBy: Dimension | null, ...dimensions: Dimension[]): boolean =>
  groupBy !== null && dimensions.includes(groupBy);

export const MetricGroup: MetricGroupResolvers = {
  account: ({ key, answer }) => (isBy(answer.question.groupBy, 'ACCOUNT') ? reference(key) : null),
  deal: ({ key, answer }) => (isBy(answer.question.groupBy, 'DEAL') ? reference(key) : null),
  employee: ({ key, answer }) => (isBy(answer.question.groupBy, 'EMPLOYEE', 'ACCOUNT_OWNER') ? reference(key) : null),
};
