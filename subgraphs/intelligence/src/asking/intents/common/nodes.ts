import { formatted } from '../../answers/format.ts';

/** Parts of results that several intents read. */
export interface Person {
  readonly id: string;
  readonly fullName: string;
}

export interface NamedAccount {
  readonly id: string;
  readonly name: string;
}

export interface Money {
  readonly amount: string;
  readonly currencyCode: string | null;
}

export const amountOf = (money: Money | null | undefined): number | null => (money ? Number(money.amount) : null);

export const money = ({ amount, currencyCode }: Money): string =>
  formatted(Number(amount), { unit: 'CURRENCY', currencyCode });
