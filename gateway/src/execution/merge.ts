import { getOwn, isJsonObject, type JsonObject, type JsonValue, setOwn } from '../json.ts';

/**
 * Merges one subgraph's answer into what others answered, in place. Objects merge field by field and lists element by
 * element; a later scalar wins, but null never takes away a value that another subgraph knew.
 */
export function mergeInto(target: JsonObject, source: JsonObject): void {
  for (const key of Object.keys(source)) {
    const incoming = getOwn(source, key);
    if (incoming === undefined) continue;
    const present = getOwn(target, key);
    if (present === undefined || present === null) setOwn(target, key, incoming);
    else if (incoming !== null) setOwn(target, key, mergeValues(present, incoming));
  }
}

function mergeValues(present: JsonValue, incoming: JsonValue): JsonValue {
  if (isJsonObject(present) && isJsonObject(incoming)) {
    mergeInto(present, incoming);
    return present;
  }
  if (Array.isArray(present) && Array.isArray(incoming)) {
    // Two lists of one field that differ in length cannot be matched up; the first answer stands.
    if (present.length !== incoming.length) return present;
    return present.map((item, index) => mergeItems(item, incoming[index]));
  }
  return incoming;
}

function mergeItems(present: JsonValue, incoming: JsonValue | undefined): JsonValue {
  if (incoming === undefined || incoming === null) return present;
  return present === null ? incoming : mergeValues(present, incoming);
}
