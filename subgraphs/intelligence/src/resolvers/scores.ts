import { badUserInput, connection, resolveReference, type SubgraphContext } from '@sophia/subgraph-kit';
import { handoffsOfAccount } from '../conversations/handoffs/load-handoffs.ts';
import type { ScoreKind, ScoreRow } from '../entities/score.ts';
import type { AccountResolvers, ContactResolvers, DealResolvers, ScoreResolvers } from '../generated/resolvers.ts';
import {
  changeSince,
  historyOf,
  openAlertCount,
  scoresOf,
  sentimentOfContact,
} from '../loaders/analyses-and-scores.ts';
import { departureOf, earlierScore, overrideOf, rankOf } from '../loaders/scores.ts';
import { enoughInteractions } from '../scoring/common/confidence.ts';
import { whatChanged } from '../scoring/what-changed.ts';
import { findingList } from './finding-lists.ts';
import { alertList, insightList } from './lists.ts';
import { customerHealth } from './metric-shortcuts.ts';
import { metricOfAccount } from './metrics.ts';
import { actionsOf } from './next-best-actions.ts';
import { openDealOf } from './open-deals.ts';
import { similarAccounts } from './similar.ts';

const score =
  (kind: ScoreKind) =>
  async ({ id }: { id: string }, _: unknown, ctx: SubgraphContext): Promise<ScoreRow | null> =>
    (await scoresOf(ctx, id)).find((row) => row.kind === kind) ?? null;

export const Account: AccountResolvers = {
  __resolveReference: resolveReference,
  similarAccounts,
  metric: metricOfAccount,
  customerHealth,
  handoffs: async ({ id }, _, ctx) => [...(await handoffsOfAccount(ctx, id))],
  health: score('HEALTH'),
  churnRisk: score('CHURN_RISK'),
  churned: ({ id }, _, ctx) => departureOf(ctx, id),
  engagement: score('ENGAGEMENT'),
  satisfaction: score('SATISFACTION'),
  expansion: score('EXPANSION'),
  alerts: ({ id }, args, ctx) => connection(ctx, alertList, args, { column: 'accountId', id }),
  nextBestActions: ({ id }, args, ctx) => actionsOf(ctx, args, { column: 'accountId', id }),
  openAlertCount: ({ id }, _, ctx) => openAlertCount(ctx, id),
  insights: ({ id }, args, ctx) => connection(ctx, insightList, args, { column: 'accountId', id }),
  findings: ({ id }, args, ctx) => connection(ctx, findingList, args, { column: 'accountId', id }),
};

export const Contact: ContactResolvers = {
  __resolveReference: resolveReference,
  engagement: score('ENGAGEMENT'),
  satisfaction: score('SATISFACTION'),
  churnRisk: score('CHURN_RISK'),
  leadScore: score('LEAD'),
  sentiment: ({ id }, _, ctx) => sentimentOfContact(ctx, id),
  alerts: ({ id }, args, ctx) => connection(ctx, alertList, args, { column: 'contactId', id }),
};

export const Deal: DealResolvers = {
  __resolveReference: resolveReference,
  successProbability: score('DEAL_SUCCESS'),
  health: score('HEALTH'),
  open: openDealOf,
  alerts: ({ id }, args, ctx) => connection(ctx, alertList, args, { column: 'dealId', id }),
  nextBestActions: ({ id }, args, ctx) => actionsOf(ctx, args, { column: 'dealId', id }),
};

const defaultDays = 7;
const mostDays = 365;

export const Score: ScoreResolvers = {
  enoughInteractions: ({ interactions }) => (interactions === null ? null : enoughInteractions),
  change7Days: (row, _, ctx) => changeSince(row, 7, ctx),
  change30Days: (row, _, ctx) => changeSince(row, 30, ctx),
  history: async (row, _, ctx) => [...(await historyOf(ctx, row.id))],
  async whatChanged(row, { days }, ctx) {
    const wanted = days ?? defaultDays;
    if (wanted < 1 || wanted > mostDays) throw badUserInput('days', `expected 1 to ${mostDays}, got ${wanted}`);
    const before = await earlierScore(ctx, row.id, wanted);
    return (
      before && {
        since: before.computedAt,
        before: before.value,
        after: row.value,
        isOtherModel: before.model !== row.model || before.modelVersion !== row.modelVersion,
        changes: whatChanged(before, row),
      }
    );
  },
  override: ({ id }, _, ctx) => overrideOf(ctx, id),
  shownValue: async ({ id, value }, _, ctx) => (await overrideOf(ctx, id))?.value ?? value,
  rank: async ({ id }, _, ctx) => (await rankOf(ctx, id)).rank,
  rankOf: async ({ id }, _, ctx) => (await rankOf(ctx, id)).of,
};
