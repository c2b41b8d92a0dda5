import { getOwn, isJsonObject, type JsonObject, type JsonValue } from '../common/json.ts';
import type { BusEvent } from '../event-bus/event-source.ts';
import { type EventPath, readEventPath } from './event-path.ts';

/** Path to a value below a field's arguments: `filter.accountIds`. */
export type ArgumentPath = readonly string[];

/** Condition for an event's value at a path. A condition whose argument is not given accepts every event. */
export type EventCondition = {
  readonly path: EventPath;
  /** Applies the condition only if another argument is given, or is not given. */
  readonly when?: { readonly argument: ArgumentPath; readonly given: boolean };
} & Comparison;

type Comparison =
  /**
   * One of the argument's list; in a list of the event, one must match. An argument longer than `maxItems` is refused.
   */
  | { readonly kind: 'in'; readonly argument: ArgumentPath; readonly ignoreCase: boolean; readonly maxItems?: number }
  | { readonly kind: 'equals'; readonly argument: ArgumentPath; readonly ignoreCase: boolean }
  /** At least the argument, by an order from low to high. */
  | { readonly kind: 'at-least'; readonly argument: ArgumentPath; readonly order: readonly string[] }
  /** A number that differs from another by at least the argument, or that has no other number. */
  | { readonly kind: 'moved'; readonly argument: ArgumentPath; readonly from: EventPath }
  /** One of the values in the schema. */
  | { readonly kind: 'is'; readonly values: readonly string[] };

/** The events that one subscriber wants. */
export interface EventFilter {
  /** Values of which an event must have one at a path. Subscribers are indexed by these values. */
  readonly key?: EventKey;
  accepts(event: BusEvent): boolean;
}

interface EventKey {
  /** Equal for keys that read the same values of events. */
  readonly name: string;
  readonly values: ReadonlySet<string>;
  /** Returns the event's values. */
  valuesOf(event: BusEvent): readonly string[];
}

/** Error of an argument whose list is too long. */
export class TooManyValues extends Error {}

/** Compiles conditions for given arguments. Throws `TooManyValues`. */
export function filterFor(conditions: readonly EventCondition[], given: JsonObject): EventFilter {
  const tests = conditions.flatMap((condition) => {
    if (condition.when && isGiven(given, condition.when.argument) !== condition.when.given) return [];
    return testFor(condition, given) ?? [];
  });
  const key = tests.find((test) => test.key)?.key;
  return { key, accepts: (event) => tests.every(({ accepts }) => accepts(event)) };
}

function testFor(condition: EventCondition, given: JsonObject): EventFilter | undefined {
  const { path } = condition;
  if (condition.kind === 'is') return keyed(path, condition.values, false);
  const wanted = valueAt(given, condition.argument);
  if (wanted === null) return undefined;
  switch (condition.kind) {
    case 'in': {
      const list = Array.isArray(wanted) ? wanted : [wanted];
      const { maxItems = Number.POSITIVE_INFINITY } = condition;
      if (list.length > maxItems) {
        const name = condition.argument.join('.');
        throw new TooManyValues(`"${name}" holds ${list.length} values; at most ${maxItems} are allowed`);
      }
      return keyed(path, list, condition.ignoreCase);
    }
    case 'equals':
      return keyed(path, [wanted], condition.ignoreCase);
    case 'at-least': {
      const least = condition.order.indexOf(String(wanted));
      return { accepts: (event) => condition.order.indexOf(String(readEventPath(event, path))) >= least };
    }
    case 'moved':
      return {
        accepts(event) {
          const [before, after] = [readEventPath(event, condition.from), readEventPath(event, path)];
          return before === null || Math.abs(Number(after) - Number(before)) >= Number(wanted);
        },
      };
  }
}

function keyed(path: EventPath, wanted: readonly JsonValue[], ignoreCase: boolean): EventFilter {
  const textOf = (value: JsonValue) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return ignoreCase ? text.toUpperCase() : text;
  };
  const values = new Set(wanted.map(textOf));
  const valuesOf = (event: BusEvent): string[] => {
    const found = readEventPath(event, path);
    if (found === null) return [];
    return Array.isArray(found) ? found.map(textOf) : [textOf(found)];
  };
  const key = { name: `${path.join('.')} ${ignoreCase}`, values, valuesOf };
  return { key, accepts: (event) => valuesOf(event).some((value) => values.has(value)) };
}

/** Returns null for a missing value too, as the filters of subgraphs do. */
function valueAt(given: JsonObject, path: ArgumentPath): JsonValue {
  let value: JsonValue = given;
  for (const name of path) value = (isJsonObject(value) ? getOwn(value, name) : undefined) ?? null;
  return value;
}

const isGiven = (given: JsonObject, path: ArgumentPath): boolean => valueAt(given, path) !== null;
