import type { Unit } from '../../answers/answer.ts';
import type { Reading } from '../../reading/reading.ts';
import { type Span, spansOf } from '../../text/question-words.ts';
import type { ListedAccount } from './account-pages.ts';

/** A number that accounts have. */
export interface AccountNumber {
  readonly field: 'unitCount' | 'propertyCount' | 'employeeCount' | 'annualRevenue';
  readonly label: string;
  readonly unit: Unit;
  readonly words: RegExp;
}

export const units: AccountNumber = {
  field: 'unitCount',
  label: 'Units',
  unit: 'COUNT',
  words: /\b(?:units?|apartments?|portfolios?(?: sizes?)?)\b/gu,
};

const numbers: readonly AccountNumber[] = [
  units,
  {
    field: 'propertyCount',
    label: 'Properties',
    unit: 'COUNT',
    words: /\b(?:properties|buildings|sites|communities)\b/gu,
  },
  {
    field: 'employeeCount',
    label: 'Employees',
    unit: 'COUNT',
    words: /\b(?:employees|people|staff|headcount|workforce)\b/gu,
  },
  {
    field: 'annualRevenue',
    label: 'Annual revenue',
    unit: 'CURRENCY',
    words: /\b(?:(?:annual |yearly )?revenues?|turnover)\b/gu,
  },
];

export interface AskedNumber {
  readonly number: AccountNumber;
  readonly spans: readonly Span[];
}

/** The number that a question is about; null for none, or several. */
export function numberIn(reading: Reading): AskedNumber | null {
  const [found, ...more] = numbers.flatMap((number) => {
    const spans = spansOf(reading, number.words);
    return spans.length > 0 ? [{ number, spans }] : [];
  });
  return more.length > 0 ? null : (found ?? null);
}

export function amountIn(account: ListedAccount, { field }: AccountNumber): number | null {
  const value = account[field];
  return value !== null && typeof value === 'object' ? Number(value.amount) : value;
}

/** The number that words after or before an amount name: "5,000 units", "units over 5,000". */
export const numberWith = (after: string, before: string): AccountNumber | null =>
  numbers.find(({ words }) => after.search(words) === 0) ??
  numbers.find(({ words }) => before.search(words) !== -1 && !/\bhow many\b/u.test(before)) ??
  null;
