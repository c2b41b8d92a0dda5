import type { Row } from '../models/common/row.ts';
import { scaled } from '../models/common/standardised.ts';
import { noPast, type OwnPast } from './deal-situation.ts';
import { dealFeatures } from './features.ts';
import type { Snapshot } from './outcomes.ts';

/** Measures snapshots, given the own past. */
export const rowsOf = (snapshots: readonly Snapshot[], past: OwnPast): Row[] =>
  snapshots.map((snapshot) => rowOf(snapshot, pastOf(snapshot, past)));

/** Measures snapshots as the prior model sees them, which knows no past. */
export const rowsOfPrior = (snapshots: readonly Snapshot[]): Row[] =>
  snapshots.map((snapshot) => rowOf(snapshot, noPast));

const rowOf = ({ deal, asOf, knownAt, outcome, weight }: Snapshot, past: OwnPast): Row => ({
  subject: deal.dealId,
  inputs: dealFeatures.map(({ scale, measure }) => {
    const value = measure(deal, past);
    return value === null ? null : scaled(scale, value);
  }),
  asOf,
  knownAt,
  outcome,
  weight,
});

/** The own past as it was at the time of a snapshot. */
const pastOf = ({ deal, ownerDeals, productDeals }: Snapshot, past: OwnPast): OwnPast => ({
  ...past,
  owners: named(deal.ownerId, ownerDeals),
  products: named(deal.product, productDeals),
});

const named = <Deals extends { won: number; lost: number }>(key: string | null, deals: Deals): Record<string, Deals> =>
  key === null || deals.won + deals.lost === 0 ? {} : { [key]: deals };
