import { LRUCache } from 'lru-cache';
import type { JsonObject } from '../common/json.ts';

/** A client that tries every variant of an operation gets no more memory than this. */
const maxVariants = 32;

/** How many are planned ahead for another supergraph, which is served only then. */
const maxRecent = 4;

/** The variants of an operation, which the variables of its @skip, @include and @defer make. */
export interface PlannedVariants {
  /** How many are to be kept at once. */
  readonly max: number;
  /** A few of those planned last, by the values of the variables that make them. */
  readonly recent: readonly JsonObject[];
  keyOf(variables: JsonObject): string;
  /** The values of only those variables that decide the variant. */
  conditionsOf(variables: JsonObject): JsonObject;
  /** Records that the variant is planned. */
  note(variables: JsonObject): void;
}

/** `names` are those of the variables that conditions use. */
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
