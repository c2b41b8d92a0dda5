import { badUserInput, isUuid, reference } from '@sophia/subgraph-kit';
import { type AskedPast, askedPast, pastInSql } from '../common/past.ts';
import { proportion } from '../common/proportion.ts';
import type {
  ObjectionGroupResolvers,
  ObjectionReportResolvers,
  QueryResolvers,
  WorkedReplyResolvers,
} from '../generated/resolvers.ts';
import {
  groupObjections,
  type ObjectionGrouping,
  type ObjectionGroupRow,
  type ObjectionScope,
  workedReplies,
} from '../objections/group-objections.ts';
import { listed } from './competition.ts';

/** All groups of objections, and the question that they answer. */
export interface ObjectionAnswer {
  readonly past: AskedPast;
  readonly by: ObjectionGrouping;
  readonly scope: ObjectionScope;
  readonly groups: readonly ObjectionGroupRow[];
}

export interface AskedGroup extends ObjectionGroupRow, Pick<ObjectionAnswer, 'past' | 'by' | 'scope'> {}

export const objections: NonNullable<QueryResolvers['objections']> = async (_, args, ctx) => {
  const { groupBy: by, accountId, category, competitor, ...asked } = args;
  const past = askedPast(asked, ctx.clock.now());
  if (accountId != null && !isUuid(accountId)) throw badUserInput('accountId', 'is not the id of an account');
  const scope = { accountId, category, competitor };
  const groups = await ctx.read((em) => groupObjections(em, pastInSql(past), by, scope));
  return { past, by, scope, groups };
};

export const ObjectionReport: ObjectionReportResolvers = {
  since: ({ past }) => past.since,
  asOf: ({ past }) => past.until,
  count: ({ groups }) => groups.reduce((sum, { count }) => sum + count, 0),
  groupCount: ({ groups }) => groups.length,
  groups: ({ groups, ...question }, { first }) =>
    groups.slice(0, listed(first)).map((group) => ({ ...group, ...question })),
};

export const ObjectionGroup: ObjectionGroupResolvers = {
  handled: ({ handled, judged }) => proportion(handled, judged),
  wonWhenHandled: ({ handled_won, handled_closed }) => proportion(handled_won, handled_closed),
  wonWhenNot: ({ open_won, open_closed }) => proportion(open_won, open_closed),
  categories: ({ categories }) => [...categories],
  examples: ({ examples }) => [...examples],
  whatWorked: ({ past, by, key, scope }, { first }, ctx) =>
    ctx.read((em) => workedReplies(em, pastInSql(past), { ...scope, group: { by, key } }, listed(first))),
};

export const WorkedReply: WorkedReplyResolvers = { deal: ({ dealId }) => reference(dealId) };
