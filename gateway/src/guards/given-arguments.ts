import {
  type ArgumentNode,
  type GraphQLField,
  type GraphQLInputType,
  getNullableType,
  isInputObjectType,
  isListType,
  Kind,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';
import { isJsonObject, type JsonObject } from '../common/json.ts';
import type { SchemaCosts } from './schema-costs.ts';

type Field = GraphQLField<unknown, unknown>;

/** Whether reading the values needs the request's variables. */
export function usesVariables(nodes: readonly ArgumentNode[]): boolean {
  const isVariable = (value: ValueNode): boolean => {
    if (value.kind === Kind.LIST) return value.values.some(isVariable);
    if (value.kind === Kind.OBJECT) return value.fields.some((field) => isVariable(field.value));
    return value.kind === Kind.VARIABLE;
  };
  return nodes.some(({ value }) => isVariable(value));
}

/** The values that an operation gives a field's arguments, by name; without defaults. */
export function givenArguments(nodes: readonly ArgumentNode[], variables: JsonObject): Map<string, unknown> {
  return new Map(nodes.map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)]));
}

/** The number that a slicing argument asks for, which may be its default; undefined when there is none. */
export function slicingValue(field: Field, given: ReadonlyMap<string, unknown>, name: string): number | undefined {
  const value = given.get(name);
  // A variable that the request leaves out leaves the argument out.
  if (value === undefined) return numberOrNone(field.args.find((argument) => argument.name === name)?.defaultValue);
  return numberOrNone(value);
}

const numberOrNone = (value: unknown) => (typeof value === 'number' ? value : undefined);

/** An object of graphql-js inherits nothing, one of JSON does. */
const isObject = (value: unknown): value is Record<string, unknown> => isJsonObject(value);

/** What the values of a field's arguments cost: by default 1 for each input object, and nothing for anything else. */
export function argumentsCost(
  costs: SchemaCosts,
  field: Field,
  coordinate: string,
  given: ReadonlyMap<string, unknown>,
): number {
  return field.args.reduce((sum, { name, type }) => {
    const weight = costs.weightOf(`${coordinate}(${name}:)`);
    return sum + valueCost(costs, type, weight, given.get(name));
  }, 0);
}

/** `weight` is that of the argument or input field; it holds for each entry of a list. */
function valueCost(costs: SchemaCosts, given: GraphQLInputType, weight: number | undefined, value: unknown): number {
  if (value === null || value === undefined) return 0;
  const type = getNullableType(given);
  if (isListType(type)) {
    // One value stands for a list of one.
    const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
    return entries.reduce<number>((sum, entry) => sum + valueCost(costs, type.ofType, weight, entry), 0);
  }
  if (!isInputObjectType(type)) return weight ?? costs.weightOf(type.name) ?? 0;
  const fields = type.getFields();
  let cost = weight ?? 1;
  // Counts the given values, not the possible fields: a value may hold ten thousand objects without a field.
  for (const [name, inner] of isObject(value) ? Object.entries(value) : []) {
    const field = fields[name];
    if (field) cost += valueCost(costs, field.type, costs.weightOf(`${type.name}.${name}`), inner);
  }
  return cost;
}
