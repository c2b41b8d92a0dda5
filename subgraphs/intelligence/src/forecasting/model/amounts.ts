import type { ForecastDeal } from './forecast-deal.ts';

/** Amounts of won deals. */
export interface Amounts {
  readonly all: readonly number[];
  readonly products: ReadonlyMap<string, readonly number[]>;
}

/** Fewest amounts whose mean counts for a product or a group of deals. */
export const fewestAmounts = 5;

/** Collects the amounts of the won deals; negative ones are credits, and say nothing about a price. */
export function amountsOf(deals: readonly ForecastDeal[]): Amounts {
  const all: number[] = [];
  const products = new Map<string, number[]>();
  for (const { status, amount, product } of deals) {
    if (status !== 'WON' || amount === null || amount < 0) continue;
    all.push(amount);
    if (product === null) continue;
    const known = products.get(product);
    if (known === undefined) products.set(product, [amount]);
    else known.push(amount);
  }
  return { all, products };
}

/** True if the amount of a deal counts as its source has it. An open deal without one has 0, or less, in many sources. */
export const hasAmount = ({ status, amount }: ForecastDeal): boolean =>
  amount !== null && (status === 'WON' || amount > 0);

/** Amounts that a deal without amount may have: those of won deals of its product, or else of all. */
export function likelyAmounts({ all, products }: Amounts, product: string | null): readonly number[] {
  const ofProduct = product === null ? undefined : products.get(product);
  return ofProduct !== undefined && ofProduct.length >= fewestAmounts ? ofProduct : all;
}

const means = new WeakMap<readonly number[], number>();

/** The mean; 0 of no amounts. It is kept for lists that do not change. */
export function meanAmount(amounts: readonly number[]): number {
  const known = means.get(amounts);
  if (known !== undefined) return known;
  const mean = amounts.length === 0 ? 0 : amounts.reduce((total, amount) => total + amount, 0) / amounts.length;
  means.set(amounts, mean);
  return mean;
}

/** The amount with which a deal counts. */
export const countedAmount = (deal: ForecastDeal, amounts: Amounts): number =>
  hasAmount(deal) ? (deal.amount ?? 0) : meanAmount(likelyAmounts(amounts, deal.product));
