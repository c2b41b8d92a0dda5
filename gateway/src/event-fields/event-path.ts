import { getOwn, isJsonObject, type JsonValue } from '../common/json.ts';
import type { BusEvent } from '../event-bus/event-source.ts';

/** Path to a value of an event: an attribute of its envelope, or names below `data`. */
export type EventPath = readonly string[];

const attributes = ['id', 'type', 'subject', 'time', 'tenantid', 'position'] as const;

/** Returns undefined if events have no such path. */
export function parseEventPath(text: string): EventPath | undefined {
  const [first = '', ...rest] = text.split('.');
  if (first === 'data') return rest.length > 0 && rest.every((name) => name !== '') ? [first, ...rest] : undefined;
  return rest.length === 0 && attributes.some((attribute) => attribute === first) ? [first] : undefined;
}

/** Reads the value at a path; null if it is missing. */
export function readEventPath(event: BusEvent, [first, ...rest]: EventPath): JsonValue {
  if (first !== 'data') return attributeOf(event, first);
  let value: JsonValue = event.data;
  for (const name of rest) value = (isJsonObject(value) ? getOwn(value, name) : undefined) ?? null;
  return value;
}

function attributeOf(event: BusEvent, name: string | undefined): JsonValue {
  const attribute = attributes.find((each) => each === name);
  return attribute ? event[attribute] : null;
}
