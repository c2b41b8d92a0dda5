import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { expect, it } from 'vitest';
import { root } from '../src/common/programs.ts';

/** The schema that clients see. */
const schema = buildSchema(readFileSync(join(root, 'gateway/api/schema.graphql'), 'utf8'));
const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].map((type) => type?.name);

interface Described {
  readonly name: string;
  readonly description?: string | null;
}

/** Returns all parts of a type that GraphiQL shows, by their path. */
function partsOf(type: GraphQLNamedType): [string, Described][] {
  const within = (part: Described): [string, Described] => [`${type.name}.${part.name}`, part];
  if (isEnumType(type)) return type.getValues().map(within);
  if (isInputObjectType(type)) return Object.values(type.getFields()).map(within);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    within(field),
    ...field.args.map((arg): [string, Described] => [`${type.name}.${field.name}(${arg.name})`, arg]),
  ]);
}

it('describes all types, fields, arguments and values', () => {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
  );
  const parts = types.flatMap((type): [string, Described][] => [
    ...(roots.includes(type.name) ? [] : ([[type.name, type]] satisfies [string, Described][])),
    ...partsOf(type),
  ]);
  expect(parts.length).toBeGreaterThan(1_000);
  expect(parts.filter(([, { description }]) => !description?.trim()).map(([path]) => path)).toEqual([]);
});
