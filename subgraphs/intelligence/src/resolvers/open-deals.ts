import { sql } from '@sophia/database';
import {
  connection,
  defineConnection,
  type GroupArguments,
  type GroupDefinition,
  type Groups,
  groupsOf,
  loadOne,
  periodsOf,
  reference,
  type SubgraphContext,
} from '@sophia/subgraph-kit';
import { type DealWarningKind, OpenDeal as OpenDealEntity, type OpenDealRow } from '../entities/open-deal.ts';
import { Score } from '../entities/score.ts';
import type { OpenDealGroupResolvers, OpenDealResolvers, QueryOpenDealsArgs } from '../generated/resolvers.ts';
import { dayIn } from '../metrics/days.ts';
import { timeZoneOf } from '../metrics/time-zone.ts';
import { fallenPoints, noContactDays, openDealsAt, slippedDays, stalledDays } from '../pipeline/open-deals.ts';
import type { ResolverContext } from '../services/services.ts';

const text = (name: string) => ({ sql: sql.ref(`t.${name}`), type: 'text', nullable: true });

const list = defineConnection<OpenDealRow>({
  entity: OpenDealEntity,
  filter: {
    id: 'dealId',
    name: 'name',
    stage: 'stage',
    product: 'product',
    ownerId: 'ownerId',
    accountId: 'accountId',
    segment: { column: sql`t.segment`, type: 'text' },
    region: { column: sql`t.region`, type: 'text' },
    amount: { column: sql`t.amount`, type: 'numeric' },
    closeDate: 'closeDate',
    chance: { column: sql`t.chance`, type: 'numeric' },
    warning: { column: sql`t.warnings`, type: 'textArray' },
  },
  orderBy: {
    NAME: text('name'),
    STAGE: text('stage'),
    AMOUNT: { sql: sql`t.amount`, type: 'numeric', nullable: true },
    CLOSE_DATE: { sql: sql`t.close_date`, type: 'date', nullable: true },
    OPENED_AT: 'openedAt',
    STAGE_SINCE: 'stageSince',
    LAST_CONTACT_AT: { sql: sql`t.last_contact_at`, type: 'timestamptz', nullable: true },
    CHANCE: { sql: sql`t.chance`, type: 'double precision', nullable: true },
    WARNINGS: { sql: sql`cardinality(t.warnings)`, type: 'integer', nullable: false },
  },
  defaultOrder: [{ field: 'CLOSE_DATE', direction: 'ASC' }],
  parents: { deal: { sql: sql`t.deal_id`, type: 'uuid' } },
});

const groupFields = {
  STAGE: 'stage',
  OWNER: 'ownerId',
  ACCOUNT: 'accountId',
  PRODUCT: 'product',
  SEGMENT: sql`t.segment`,
  REGION: sql`t.region`,
  ...periodsOf('CLOSE_', sql`t.close_date`),
} as const satisfies GroupDefinition<OpenDealRow, string>['by'];
type GroupField = keyof typeof groupFields;

async function listNow(ctx: ResolverContext) {
  const now = ctx.clock.now();
  const zone = await ctx.read((em) => timeZoneOf(em));
  const deals = openDealsAt(sql`${now.toISOString()}::timestamptz`, sql`${dayIn(zone, now)}::date`);
  return { ...list, from: sql`(${deals}) as t` };
}

export const openDeals = async (_: unknown, args: QueryOpenDealsArgs, ctx: ResolverContext) =>
  connection(ctx, await listNow(ctx), args);

export const openDealGroups = async (
  _: unknown,
  args: GroupArguments<GroupField>,
  ctx: ResolverContext,
): Promise<Groups<GroupField>> =>
  groupsOf(ctx, { list: await listNow(ctx), by: groupFields, money: { amount: 'amount', currency: 'currency' } }, args);

/** Loads what is known about the way of an open deal; null for a closed one. */
export async function openDealOf({ id }: { readonly id: string }, _: unknown, ctx: ResolverContext) {
  const page = await connection(ctx, await listNow(ctx), { first: 1 }, { column: 'deal', id });
  const [deal] = await page.nodes();
  return deal ?? null;
}

const dayMs = 86_400_000;
const daysSince = (time: Date, ctx: SubgraphContext): number =>
  Math.floor((ctx.clock.now().getTime() - time.getTime()) / dayMs);

/** Says what is wrong, and since when, in the words of the list of warnings. */
function warningOf(kind: DealWarningKind, deal: OpenDealRow, ctx: SubgraphContext) {
  const contact = deal.lastContactAt ?? deal.openedAt;
  const known = {
    CLOSE_DATE_PASSED: { since: null, message: `It was to close on ${deal.closeDate} and is still open.` },
    NO_CLOSE_DATE: { since: deal.openedAt, message: 'Nobody has said when it will close.' },
    SLIPPED: {
      since: deal.slippedAt ?? null,
      message: `Its close date was moved later in the last ${slippedDays} days, to ${deal.closeDate}.`,
    },
    STALLED: {
      since: deal.stageSince,
      message: `It has been in ${deal.stage} for ${daysSince(deal.stageSince, ctx)} days; ${stalledDays} are usual at most.`,
    },
    NO_CONTACT: {
      since: contact,
      message: `Nobody has talked with the customer for ${daysSince(contact, ctx)} days; ${noContactDays} are usual at most.`,
    },
    CHANCE_FALLING: {
      since: null,
      message: `Its chance fell by ${Math.round(deal.chanceFell ?? fallenPoints)} points in 7 days.`,
    },
    NO_AMOUNT: { since: deal.openedAt, message: 'It has no amount, so it is missing in sums.' },
  } as const satisfies Record<DealWarningKind, { since: Date | null; message: string }>;
  return { kind, ...known[kind] };
}

export const OpenDeal: OpenDealResolvers = {
  deal: ({ dealId }) => ({ id: dealId }),
  account: ({ accountId }) => reference(accountId),
  owner: ({ ownerId }) => reference(ownerId),
  amount: ({ amount, currency }) => (amount === null ? null : { amount: String(amount), currencyCode: currency }),
  chance: ({ scoreId }, _, ctx) => loadOne(ctx, Score, scoreId),
  warnings: (deal, _, ctx) => deal.warnings.map((kind) => warningOf(kind, deal, ctx)),
};

export const OpenDealGroup: OpenDealGroupResolvers = {
  owner: ({ by, key }) => (by === 'OWNER' ? reference(key) : null),
  account: ({ by, key }) => (by === 'ACCOUNT' ? reference(key) : null),
};
