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

/** True if the values depend on the request's variables. */
export function usesVariables(nodes: readonly ArgumentNode[]): boolean {
  const isVariable = (value: ValueNode): boolean => {
    if (value.kind === Kind.LIST) return value.values.some(isVariable);
    if (value.kind === Kind.OBJECT) return value.fields.some((field) => isVariable(field.value));
    return value.kind === Kind.VARIABLE;
  };
  return nodes.some(({ value }) => isVariable(value));
}

/** Returns the values of a field's arguments in an operation, by name; without defaults. */
export function givenArguments(nodes: readonly ArgumentNode[], variables: JsonObject): Map<string, unknown> {
  return new Map(nodes.map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)]));
}

/** Returns the number in a slicing argument, or its default; undefined if it has none. */
export function slicingValue(field: Field, given: ReadonlyMap<string, unknown>, name: string): number | undefined {
  const value = given.get(name);
  // A variable that the request omits also omits the argument.
  if (value === undefined) return numberOrNone(field.args.find((argument) => argument.name === name)?.defaultValue);
  return numberOrNone(value);
}

const numberOrNone = (value: unknown) => (typeof value === 'number' ? value : undefined);

/** True for objects. Those of graphql-js have no prototype, those of JSON do. */
const isObject = (value: unknown): value is Record<string, unknown> => isJsonObject(value);

/** Returns the cost of a field's argument values: by default 1 for each input object, 0 for other values. */
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

/** `weight` is that of the argument or input field; it applies to each entry of a list. */
function valueCost(costs: SchemaCosts, given: GraphQLInputType, weight: number | undefined, value: unknown): number {
  if (value === null || value === undefined) return 0;
  const type = getNullableType(given);
  if (isListType(type)) {
    // A single value stands for a list of one.
    const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
    return entries.reduce<number>((sum, entry) => sum + valueCost(costs, type.ofType, weight, entry), 0);
  }
  if (!isInputObjectType(type)) return weight ?? costs.weightOf(type.name) ?? 0;
  const fields = type.getFields();
  let cost = weight ?? 1;
  // Visits the given values, not all possible fields: a value may contain ten thousand empty objects.
  for (const [name, inner] of isObject(value) ? Object.entries(value) : []) {
    const field = fields[name];
    if (field) cost += valueCost(costs, field.type, costs.weightOf(`${type.name}.${name}`), inner);
  }
  return cost;
}
