import type { JsonPath } from './dictionary.ts';

/** Returns the texts, numbers and truth values at a place inside a value of JSON, in order. */
export function textsAt(value: unknown, steps: JsonPath['steps']): string[] {
  const [step, ...rest] = steps;
  if (step === undefined) return scalar(value);
  if (typeof step === 'string') return textsAt(fieldOf(value, step), rest);
  if (!Array.isArray(value)) return [];
  const items =
    step === null ? value : value.filter((item) => scalar(fieldOf(item, step.field))[0]?.toLowerCase() === step.is);
  return items.flatMap((item) => textsAt(item, rest));
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

const scalar = (value: unknown): string[] =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' || typeof value === 'boolean'
    ? [String(value)]
    : [];
