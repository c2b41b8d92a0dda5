import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  print,
} from 'graphql';

export type Field = GraphQLField<unknown, unknown> | GraphQLInputField;

/** Returns the fields of a type; none for a type without fields. */
export function fieldsOf(type: GraphQLNamedType): readonly Field[] {
  const hasFields = isObjectType(type) || isInterfaceType(type) || isInputObjectType(type);
  return hasFields ? Object.values<Field>(type.getFields()) : [];
}

export const argumentsOf = (field: Field): readonly GraphQLArgument[] => ('args' in field ? field.args : []);

/** Returns a field as the schema declares it, in a line without descriptions. */
export function declare(field: Field): string {
  const args = argumentsOf(field).map(declareInput);
  const parentheses = args.length > 0 ? `(${args.join(', ')})` : '';
  return 'args' in field ? `${field.name}${parentheses}: ${field.type}` : declareInput(field);
}

function declareInput({ name, type, defaultValue }: GraphQLArgument | GraphQLInputField): string {
  const given = defaultValue === undefined ? undefined : astFromValue(defaultValue, type);
  return `${name}: ${type}${given ? ` = ${print(given)}` : ''}`;
}
