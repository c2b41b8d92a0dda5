import { type GraphQLLeafType, isEnumType } from 'graphql';
import type { JsonValue } from '../json.ts';

type LeafCheck = (value: JsonValue) => JsonValue | undefined;

const maxInt = 2 ** 31 - 1;

const builtIn: Record<string, LeafCheck> = {
  Int: (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= -maxInt - 1 && value <= maxInt ? value : undefined,
  // JSON can write numbers, such as 1e999, that a double cannot hold.
  Float: (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined),
  String: (value) => (typeof value === 'string' ? value : undefined),
  Boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  ID: (value) => {
    if (typeof value === 'string') return value;
    return typeof value === 'number' && Number.isInteger(value) ? String(value) : undefined;
  },
};

const anything: LeafCheck = (value) => value;

/** Checks values of a scalar or enum. What a custom scalar may hold is its subgraph's business. */
export function leafCheck(type: GraphQLLeafType): LeafCheck {
  if (!isEnumType(type)) return (Object.hasOwn(builtIn, type.name) && builtIn[type.name]) || anything;
  const names = new Set(type.getValues().map(({ name }) => name));
  return (value) => (typeof value === 'string' && names.has(value) ? value : undefined);
}
