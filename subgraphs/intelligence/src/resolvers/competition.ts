import { badUserInput, isUuid, loadOne, reference } from '@sophia/subgraph-kit';
import { type AskedPast, askedPast, pastInSql } from '../common/past.ts';
import { proportion } from '../common/proportion.ts';
import {
  accountsWith,
  type ClosedSum,
  type CompetitorRow,
  closedDealsWith,
  openDealsWith,
  opinionsOf,
  quotesNaming,
  readCompetitors,
  lossReasons as readLossReasons,
  weeksOf,
} from '../competition/read-competitors.ts';
import { Finding } from '../entities/finding.ts';
import type {
  CompetitorAccountResolvers,
  CompetitorDealResolvers,
  CompetitorResolvers,
  QueryResolvers,
  QuoteResolvers,
} from '../generated/resolvers.ts';
import { workedReplies } from '../objections/group-objections.ts';
import type { ResolverContext } from '../services/services.ts';

/** A competitor in the time that was asked about. */
export interface AskedCompetitor extends CompetitorRow {
  readonly past: AskedPast;
}

const mostListed = 100;

/** Returns the number of items to list. Throws BAD_USER_INPUT. */
export function listed(first: number): number {
  if (first < 1 || first > mostListed) throw badUserInput('first', `expected 1 to ${mostListed}, got ${first}`);
  return first;
}

async function find(ctx: ResolverContext, past: AskedPast, name: string | null, first: number) {
  const rows = await ctx.read((em) => readCompetitors(em, pastInSql(past), name, first));
  return rows.map((row): AskedCompetitor => ({ ...row, past }));
}

export const competitor: NonNullable<QueryResolvers['competitor']> = async (_, { name, ...asked }, ctx) =>
  (await find(ctx, askedPast(asked, ctx.clock.now()), name, 1))[0] ?? null;

export const competitors: NonNullable<QueryResolvers['competitors']> = (_, { first, ...asked }, ctx) =>
  find(ctx, askedPast(asked, ctx.clock.now()), null, listed(first));

export const lossReasons: NonNullable<QueryResolvers['lossReasons']> = (_, args, ctx) => {
  const { competitor: name, ownerId, accountId, first, ...asked } = args;
  if (ownerId != null && !isUuid(ownerId)) throw badUserInput('ownerId', 'is not the id of an employee');
  if (accountId != null && !isUuid(accountId)) throw badUserInput('accountId', 'is not the id of an account');
  const past = askedPast(asked, ctx.clock.now());
  return ctx.read((em) =>
    readLossReasons(em, pastInSql(past), { competitor: name, ownerId, accountId }, listed(first)),
  );
};

export const Quote: QuoteResolvers = {
  at: ({ at }) => new Date(at),
  interaction: ({ interactionId }) => ({ id: interactionId }),
  segment: ({ segmentId }) => reference(segmentId),
  finding: ({ findingId }, _, ctx) => loadOne(ctx, Finding, findingId),
};

/** Sums of closed deals as the schema has them. */
function recordOf(sums: readonly ClosedSum[]) {
  const count = (status: ClosedSum['status']) =>
    sums.filter((each) => each.status === status).reduce((total, { deals }) => total + deals, 0);
  const [won, lost] = [count('WON'), count('LOST')];
  const amounts = sums.flatMap(({ status, currency, amount }) =>
    amount === null || currency === null ? [] : [{ status, amount: { amount, currencyCode: currency } }],
  );
  return {
    won,
    lost,
    winRate: proportion(won, won + lost),
    wonAmounts: amounts.filter(({ status }) => status === 'WON').map(({ amount }) => amount),
    lostAmounts: amounts.filter(({ status }) => status === 'LOST').map(({ amount }) => amount),
  };
}

export const Competitor: CompetitorResolvers = {
  since: ({ past }) => past.since,
  asOf: ({ past }) => past.until,
  lastNamedAt: ({ last_at }) => new Date(last_at),
  weeks: ({ name, past }, _, ctx) => ctx.read((em) => weeksOf(em, pastInSql(past), name)),
  async record({ name, past }, _, ctx) {
    const sums = await ctx.read((em) => closedDealsWith(em, pastInSql(past), name));
    return {
      named: recordOf(sums.filter((each) => each.is_named)),
      notNamed: recordOf(sums.filter((each) => !each.is_named)),
    };
  },
  accountsNamed: ({ name, past }, { first }, ctx) =>
    ctx.read((em) => accountsWith(em, pastInSql(past), name, listed(first))),
  openDeals: ({ name, past }, { first }, ctx) =>
    ctx.read((em) => openDealsWith(em, pastInSql(past), name, listed(first))),
  lossReasons: ({ name, past }, { first }, ctx) =>
    ctx.read((em) => readLossReasons(em, pastInSql(past), { competitor: name }, listed(first))),
  opinions: ({ name, past }, _, ctx) => ctx.read((em) => opinionsOf(em, pastInSql(past), name)),
  whatWorked: ({ name, past }, { first }, ctx) =>
    ctx.read((em) => workedReplies(em, pastInSql(past), { competitor: name }, listed(first))),
  quotes: ({ name, past }, { first }, ctx) => ctx.read((em) => quotesNaming(em, pastInSql(past), name, listed(first))),
};

export const CompetitorDeal: CompetitorDealResolvers = {
  deal: ({ id }) => ({ id }),
  account: ({ account_id }) => ({ id: account_id }),
  lastNamedAt: ({ last_at }) => new Date(last_at),
};

export const CompetitorAccount: CompetitorAccountResolvers = {
  account: ({ id }) => ({ id }),
  lastNamedAt: ({ last_at }) => new Date(last_at),
};
