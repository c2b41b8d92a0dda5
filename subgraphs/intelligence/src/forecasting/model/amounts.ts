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

/** The mean; 0 of no amounts. */
export const meanAmount = once((amounts) =>
  amounts.length === 0 ? 0 : amounts.reduce((total, amount) => total + amount, 0) / amounts.length,
);

/** The largest; 0 of no amounts. */
export const largestAmount = once((amounts) => amounts.reduce((most, amount) => Math.max(most, amount), 0));

/** Works out a number of a list that does not change once. */
function once(work: (amounts: readonly number[]) => number): (amounts: readonly number[]) => number {
  const numbers = new WeakMap<readonly number[], number>();
  return (amounts) => {
    const known = numbers.get(amounts);
    if (known !== undefined) return known;
    const number = work(amounts);
    numbers.set(amounts, number);
    return number;
  };
}

/** The amount with which a deal counts. */
export const countedAmount = (deal: ForecastDeal, amounts: Amounts): number =>
  hasAmount(deal) ? (deal.amount ?? 0) : meanAmount(likelyAmounts(amounts, deal.product));
