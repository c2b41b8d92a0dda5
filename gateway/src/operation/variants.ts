import { LRUCache } from 'lru-cache';
import type { JsonObject } from '../common/json.ts';

/** Limits the memory of a client that tries every variant of an operation. */
const maxVariants = 32;

/** Number of variants that are planned before a new supergraph is served. */
const maxRecent = 4;

/** The variants of an operation, one for each combination of values in its @skip, @include and @defer. */
export interface PlannedVariants {
  /** Maximum number of variants in memory. */
  readonly max: number;
  /** Some of the most recently planned variants, by the values of their variables. */
  readonly recent: readonly JsonObject[];
  keyOf(variables: JsonObject): string;
  /** Returns the values of only those variables that decide the variant. */
  conditionsOf(variables: JsonObject): JsonObject;
  /** Records that the variant is planned. */
  note(variables: JsonObject): void;
}

/** `names` are the variables that the conditions use. */
export function createVariants(names: readonly string[]): PlannedVariants {
  const planned = new LRUCache<string, JsonObject>({ max: maxVariants });
  const keyOf = (variables: JsonObject) => names.map((name) => (variables[name] === true ? '1' : '0')).join('');
  const conditionsOf = (variables: JsonObject) =>
    Object.fromEntries(names.map((name) => [name, variables[name] === true]));
  return {
    max: maxVariants,
    get recent() {
      return [...planned.values()].slice(0, maxRecent);
    },
    keyOf,
    conditionsOf,
    note: (variables) => void planned.set(keyOf(variables), conditionsOf(variables)),
  };
}
