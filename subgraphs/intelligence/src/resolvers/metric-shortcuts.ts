import { resolveReference } from '@sophia/subgraph-kit';
import type {
  AccountResolvers,
  CoachingFigureResolvers,
  CoachingResolvers,
  CustomerHealthResolvers,
  EmployeeResolvers,
} from '../generated/resolvers.ts';
import { type AnsweredMetric, answerMetric, othersOf, totalOf } from '../metrics/answer.ts';
import type { MetricArguments } from '../metrics/question.ts';
import type { ObjectionCategory } from '../objections/categories.ts';
import type { ResolverContext } from '../services/services.ts';
import { ofAllAccounts } from './metrics.ts';

/** Metrics of an account. */
export type AskedHealth = Omit<MetricArguments, 'name'>;

/** Metrics of an employee. */
export interface AskedCoaching extends Pick<MetricArguments, 'range'> {
  readonly employeeId: string;
}

/** A metric by employee, and the one that it is about. */
export interface AskedFigure extends Pick<AskedCoaching, 'employeeId'> {
  readonly answer: AnsweredMetric;
  /** The metric of this employee alone. */
  readonly own: AnsweredMetric;
}

export const customerHealth: AccountResolvers['customerHealth'] = ({ id }, args) => ({
  ...args,
  filter: [{ dimension: 'ACCOUNT', values: [id] }],
});

const of = (name: string) => (asked: AskedHealth, _: unknown, ctx: ResolverContext) =>
  answerMetric(ctx, { ...asked, name });

export const CustomerHealth: CustomerHealthResolvers = {
  callSentiment: of('CALL_SENTIMENT'),
  supportSentiment: of('SUPPORT_SENTIMENT'),
  responseTime: of('RESPONSE_TIME'),
  escalations: of('ESCALATIONS'),
  negativeShare: of('NEGATIVE_SHARE'),
};

export const Employee: EmployeeResolvers = {
  __resolveReference: resolveReference,
  coaching: ({ id }, { range }, ctx) => {
    if (ctx.rowsOf !== undefined) throw ofAllAccounts('ask for the metrics of an account');
    return { employeeId: id, range };
  },
};

interface FigureArguments {
  readonly category?: ObjectionCategory | null | undefined;
}

const figure =
  (name: string) =>
  async ({ employeeId, range }: AskedCoaching, { category }: FigureArguments, ctx: ResolverContext) => {
    const filter = category == null ? [] : [{ dimension: 'OBJECTION_CATEGORY' as const, values: [category] }];
    const [answer, own] = [
      await answerMetric(ctx, { name, range, filter, groupBy: 'EMPLOYEE' }),
      await answerMetric(ctx, { name, range, filter: [...filter, { dimension: 'EMPLOYEE', values: [employeeId] }] }),
    ];
    return { employeeId, answer, own };
  };

export const Coaching: CoachingResolvers = {
  calls: figure('CALLS'),
  callLength: figure('CALL_LENGTH'),
  talkRatio: figure('TALK_RATIO'),
  questionsPerCall: figure('QUESTIONS_PER_CALL'),
  longestMonologue: figure('LONGEST_MONOLOGUE'),
  nextStepRate: figure('NEXT_STEP_RATE'),
  objectionRate: figure('OBJECTION_RATE'),
  objectionHandling: figure('OBJECTION_HANDLING'),
};

export const CoachingFigure: CoachingFigureResolvers = {
  definition: ({ answer }) => answer.question.definition,
  value: async ({ own }, _, ctx) => (await totalOf(ctx, own)).value,
  records: async ({ own }, _, ctx) => (await totalOf(ctx, own)).records,
  others: ({ answer, employeeId }, _, ctx) => othersOf(ctx, answer, employeeId),
};
