import type { ReadEvent } from '@sophia/events';
import { maskName } from '@sophia/subgraph-kit';
import { fieldsFor, valueFor } from './contract-fields.ts';
import { isPublic, type PublicType, shownOf } from './event-types.ts';

type Data = Readonly<Record<string, unknown>>;

/** Type of the events that people send to try an endpoint. */
export const testType = 'webhook.test';

/** Names of people, which are their address or number where the name is not known. */
const names = new Set(['name', 'fullName', 'realName', 'displayName', 'authorName']);

const withoutAddresses = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutAddresses);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, each]) => [
      field,
      names.has(field) && typeof each === 'string' ? maskName(each) : withoutAddresses(each),
    ]),
  );
};

/** Returns the data of an event that may leave the graph. The only place that decides it. */
export function publicData({ type, data }: ReadEvent<PublicType>): Data {
  const { keys, fields, parts = {} } = shownOf(type);
  const given: Data = data;
  const partOf = parts as Readonly<Record<string, (value: unknown) => unknown>>;
  return withoutAddresses({
    ...pick(given, [...keys, ...fields]),
    ...Object.fromEntries(Object.entries(partOf).map(([field, part]) => [field, part(given[field])])),
  }) as Data;
}

interface Wanting {
  readonly id: string;
  readonly createdBy: string;
  /** Empty for all. */
  readonly accountIds: readonly string[];
}

/** Tells if an endpoint that wants events of this type gets this one. */
export function isFor({ type, data }: ReadEvent<PublicType>, endpoint: Wanting): boolean {
  const { accounts, isFor: mayLearn = () => true } = shownOf(type);
  const given: Data = data;
  const wanted = new Set<unknown>(endpoint.accountIds);
  return mayLearn(data, endpoint) && (wanted.size === 0 || accounts.some((field) => wanted.has(given[field])));
}

export interface Told {
  readonly type: string;
  readonly occurredAt: Date;
  /** As `publicData` returned it. */
  readonly data: Data;
}

interface Receiver {
  readonly payload: 'THIN' | 'FULL';
  /** Contract of the key that created the endpoint; null without one. */
  readonly contract?: string | null;
}

/** Returns the JSON that an endpoint gets: type, time and data, as the Standard Webhooks specification says. */
export function bodyOf({ type, occurredAt, data }: Told, { payload, contract }: Receiver): string {
  return JSON.stringify({ type, timestamp: occurredAt, data: isPublic(type) ? seenData(type) : data });

  function seenData(type: PublicType): Data {
    const fields = fieldsFor(contract, type, payload === 'THIN' ? shownOf(type).keys : Object.keys(data));
    const seen = Object.entries(pick(data, fields));
    return Object.fromEntries(seen.map(([field, value]) => [field, valueFor(contract, field, value)]));
  }
}

const pick = (data: Data, fields: readonly string[]): Data =>
  Object.fromEntries(fields.flatMap((field) => (field in data ? [[field, data[field]]] : [])));
