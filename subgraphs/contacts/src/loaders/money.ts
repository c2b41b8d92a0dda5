export interface MoneyValue {
  amount: string;
  currencyCode: string | null;
}

export const toMoney = (amount: string | null | undefined, currency: string | null | undefined): MoneyValue | null =>
  amount === null || amount === undefined ? null : { amount, currencyCode: currency ?? null };
