import {
  type ConstDirectiveNode,
  defaultFieldResolver,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import type { SubgraphContext } from '../context/subgraph-context.ts';
import { graphError } from '../errors/errors.ts';
import { isPersonalData, mask, type PersonalData, scopeFor } from './mask.ts';

type Resolver = GraphQLFieldResolver<unknown, SubgraphContext, Record<string, unknown>, unknown>;
/** A field, an argument or a value of an enum. */
interface Tagged {
  readonly astNode?: { readonly directives?: readonly ConstDirectiveNode[] } | null;
}

/**
 * Protects all parts of a schema with a tag such as `@tag(name: "personal/email")`. A client without the scope for it
 * gets a field's value masked, and is refused if it looks or sorts by such a value, which would reveal it bit by bit.
 */
export function protectPersonalData(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const scopes = new Set(field.args.flatMap((argument) => scopesFor(argument)));
      if (scopes.size > 0) refuseSearches(field, [...scopes]);
      const kind = kindOf(field);
      if (kind) maskValues(field, kind);
    }
  }
}

const prefix = 'personal/';

function kindOf({ astNode }: Tagged): PersonalData | undefined {
  for (const { name, arguments: given = [] } of astNode?.directives ?? []) {
    const [argument] = given;
    if (name.value !== 'tag' || argument?.value.kind !== 'StringValue') continue;
    const { value: tag } = argument.value;
    if (!tag.startsWith(prefix)) continue;
    const kind = tag.slice(prefix.length);
    if (!isPersonalData(kind)) throw new Error(`@tag(name: "${tag}"): no such kind of personal data`);
    return kind;
  }
  return undefined;
}

const resolverOf = ({ resolve = defaultFieldResolver }: GraphQLField<unknown, unknown>): Resolver =>
  resolve as Resolver;

function maskValues(field: GraphQLField<unknown, unknown>, kind: PersonalData): void {
  const resolve = resolverOf(field);
  const scope = scopeFor(kind);
  const masked: Resolver = (parent, given, ctx, info) => {
    const value = resolve(parent, given, ctx, info);
    if (ctx.scopes.has(scope)) return value;
    return value instanceof Promise ? value.then((it) => mask(kind, it)) : mask(kind, value);
  };
  field.resolve = masked as GraphQLFieldResolver<unknown, unknown>;
}

function refuseSearches(field: GraphQLField<unknown, unknown>, scopes: readonly string[]): void {
  const resolve = resolverOf(field);
  const guarded: Resolver = (parent, given, ctx, info) => {
    // Most clients may look by everything, so that nothing has to be searched in what they give.
    if (!scopes.every((scope) => ctx.scopes.has(scope)))
      for (const argument of field.args) refuse(argument, given[argument.name], argument.name, ctx);
    return resolve(parent, given, ctx, info);
  };
  field.resolve = guarded as GraphQLFieldResolver<unknown, unknown>;
}

/** Refuses what a client may not look or sort by. */
function refuse(input: GraphQLArgument | GraphQLInputField, value: unknown, path: string, ctx: SubgraphContext): void {
  if (value === undefined || value === null) return;
  refuseUnlessGranted(kindOf(input), path, ctx);
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) refuseWithin(input.type, item, `${path}[${index}]`, ctx);
  } else {
    refuseWithin(input.type, value, path, ctx);
  }
}

function refuseWithin(type: GraphQLInputType, value: unknown, path: string, ctx: SubgraphContext): void {
  const named = getNamedType(type);
  if (isEnumType(named)) {
    const chosen = named.getValues().find((each) => each.value === value);
    if (chosen) refuseUnlessGranted(kindOf(chosen), path, ctx);
  } else if (isInputObjectType(named)) {
    for (const field of Object.values(named.getFields())) {
      refuse(field, (value as Record<string, unknown>)[field.name], `${path}.${field.name}`, ctx);
    }
  }
}

function refuseUnlessGranted(kind: PersonalData | undefined, path: string, ctx: SubgraphContext): void {
  if (kind === undefined || ctx.scopes.has(scopeFor(kind))) return;
  throw graphError('FORBIDDEN', `${path}: needs the scope ${scopeFor(kind)}, as it would reveal personal data`);
}

/** Returns the scopes that looking by all parts of an input needs. */
function scopesFor(input: GraphQLArgument | GraphQLInputField, seen = new Set<string>()): string[] {
  const kind = kindOf(input);
  return [...(kind ? [scopeFor(kind)] : []), ...scopesWithin(getNamedType(input.type), seen)];
}

function scopesWithin(type: GraphQLNamedType, seen: Set<string>): string[] {
  if (isEnumType(type)) {
    return type.getValues().flatMap((value) => {
      const kind = kindOf(value);
      return kind ? [scopeFor(kind)] : [];
    });
  }
  if (!isInputObjectType(type) || seen.has(type.name)) return [];
  seen.add(type.name);
  return Object.values(type.getFields()).flatMap((field) => scopesFor(field, seen));
}
