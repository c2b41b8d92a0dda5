import { hasNamesOf } from '../../conversations/summaries/checking/words.ts';
import { type ResultValues, valuesOfResult } from './result-values.ts';
import type { RunResult, Statement } from './tools.ts';

/** A number of a sentence, as it is written. */
interface WrittenNumber {
  readonly value: number;
  /** How far the exact number may be from it, since people round. */
  readonly tolerance: number;
  readonly isShare: boolean;
}

const number = /(\d[\d,]*(?:\.\d+)?)\s?(%|percent\b|k\b|m\b|thousand\b|million\b|billion\b)?/giu;
const factors: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  billion: 1e9,
};

function numbersIn(text: string): WrittenNumber[] {
  return [...text.matchAll(number)].map(([, digits = '', unit = '']) => {
    const plain = digits.replaceAll(',', '');
    const factor = factors[unit.toLowerCase()] ?? 1;
    const decimals = plain.split('.')[1]?.length ?? 0;
    const isShare = unit !== '' && factor === 1;
    return { value: Number(plain) * factor, tolerance: (factor / 10 ** decimals) * 0.500001, isShare };
  });
}

/**
 * Returns the statements that their results bear out: they cite results, and every number occurs in these, or in the
 * question, or is a count or sum over a list, or a share of two numbers that the statement names too; and so does every name.
 */
export const checkStatements = (
  statements: readonly Statement[],
  results: readonly RunResult[],
  question: string,
): Statement[] => statements.filter((statement) => isBorneOut(statement, results, question));

function isBorneOut({ text, results: ids }: Statement, results: readonly RunResult[], question: string): boolean {
  const cited = ids.map((id) => results.find((result) => result.id === id));
  if (text.trim() === '' || cited.length === 0 || cited.includes(undefined)) return false;
  const values = valuesOfResult(cited.map((result) => result?.data));
  const source = `${values.text}\n${question}`;
  return hasNumbers(text, values, source) && hasNamesOf(text, source, source);
}

function hasNumbers(text: string, values: ResultValues, source: string): boolean {
  const written = numbersIn(text);
  // Digits in texts and in the question: days, years, versions.
  const digits = (source.match(/\d+(?:\.\d+)?/gu) ?? []).map(Number);
  const known = [...values.numbers.map(Math.abs), ...digits];
  const plain = written.filter(({ isShare }) => !isShare).map(({ value }) => value);
  return written.every((each) => {
    if (known.some((value) => isNear(each, value) || (each.isShare && isNear(each, value * 100)))) return true;
    return (
      each.isShare && plain.some((part) => plain.some((whole) => whole !== 0 && isNear(each, (part / whole) * 100)))
    );
  });
}

const isNear = ({ value, tolerance }: WrittenNumber, exact: number): boolean => Math.abs(value - exact) <= tolerance;
