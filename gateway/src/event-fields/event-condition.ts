import { getOwn, isJsonObject, type JsonObject, type JsonValue } from '../common/json.ts';
import type { BusEvent } from '../event-bus/event-source.ts';
import { type EventPath, readEventPath } from './event-path.ts';

/** The way to a value below a field's arguments: `filter.accountIds`. */
export type ArgumentPath = readonly string[];

/** What an event must be like, by what stands at a path. A condition whose argument is not given lets all through. */
export type EventCondition = {
  readonly path: EventPath;
  /** It counts only when another argument is given, or is not. */
  readonly when?: { readonly argument: ArgumentPath; readonly given: boolean };
} & Comparison;

type Comparison =
  /** One of the argument's list; of a list in the event, one must be. A longer argument than `maxItems` is refused. */
  | { readonly kind: 'in'; readonly argument: ArgumentPath; readonly ignoreCase: boolean; readonly maxItems?: number }
  | { readonly kind: 'equals'; readonly argument: ArgumentPath; readonly ignoreCase: boolean }
  /** Not before the argument in an order from low to high. */
  | { readonly kind: 'at-least'; readonly argument: ArgumentPath; readonly order: readonly string[] }
  /** A number that differs from another by the argument or more; without the other it does. */
  | { readonly kind: 'moved'; readonly argument: ArgumentPath; readonly from: EventPath }
  /** One of what the schema names. */
  | { readonly kind: 'is'; readonly values: readonly string[] };

/** The events that one subscriber wants. */
export interface EventFilter {
  /** Values of which an event must have one at a path: by these its subscribers are found. */
  readonly key?: EventKey;
  lets(event: BusEvent): boolean;
}

interface EventKey {
  /** Equal for keys that are read from events in the same way. */
  readonly name: string;
  readonly values: ReadonlySet<string>;
  /** What an event has there. */
  valuesOf(event: BusEvent): readonly string[];
}

/** A list of an argument that is longer than may be. */
export class TooManyValues extends Error {}

/** What conditions mean for given arguments. Throws `TooManyValues`. */
export function filterFor(conditions: readonly EventCondition[], given: JsonObject): EventFilter {
  const tests = conditions.flatMap((condition) => {
    if (condition.when && isGiven(given, condition.when.argument) !== condition.when.given) return [];
    return testFor(condition, given) ?? [];
  });
  const key = tests.find((test) => test.key)?.key;
  return { key, lets: (event) => tests.every(({ lets }) => lets(event)) };
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
      return { lets: (event) => condition.order.indexOf(String(readEventPath(event, path))) >= least };
    }
    case 'moved':
      return {
        lets(event) {
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
  return { key, lets: (event) => valuesOf(event).some((value) => values.has(value)) };
}

/** Null and nothing are the same, as they are for a subgraph's filters. */
function valueAt(given: JsonObject, path: ArgumentPath): JsonValue {
  let value: JsonValue = given;
  for (const name of path) value = (isJsonObject(value) ? getOwn(value, name) : undefined) ?? null;
  return value;
}

const isGiven = (given: JsonObject, path: ArgumentPath): boolean => valueAt(given, path) !== null;
