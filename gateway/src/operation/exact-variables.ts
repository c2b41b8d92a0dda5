import {
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isScalarType,
  isSpecifiedScalarType,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';

type Values = Readonly<Record<string, unknown>>;

/**
 * Returns the client's variables. Numbers keep the client's text if their type is a custom scalar, and become
 * JavaScript numbers if it is one of GraphQL's own. An ID keeps its digits as a string.
 */
export function exactVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  given: Values,
): Record<string, unknown> {
  const values = { ...given };
  for (const { variable, type: node } of definitions) {
    const { value: name } = variable.name;
    const type = typeFromAST(schema, node);
    if (isInputType(type) && Object.hasOwn(values, name)) values[name] = ofType(type, values[name]);
  }
  return values;
}

function ofType(type: GraphQLInputType, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isNonNullType(type)) return ofType(type.ofType, value);
  if (JSON.isRawJSON(value)) return numberOfType(type, value.rawJSON) ?? value;
  if (isListType(type)) {
    return Array.isArray(value) ? value.map((item) => ofType(type.ofType, item)) : ofType(type.ofType, value);
  }
  if (!isInputObjectType(type) || Array.isArray(value)) return value;
  const fields = type.getFields();
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      return [name, field ? ofType(field.type, item) : item];
    }),
  );
}

/** Returns undefined for custom scalars. */
function numberOfType(type: GraphQLInputType, text: string): unknown {
  if (isListType(type)) return numberOfType(type.ofType, text);
  if (isNonNullType(type)) return numberOfType(type.ofType, text);
  if (isScalarType(type) && !isSpecifiedScalarType(type)) return undefined;
  const isInteger = /^-?\d+$/.test(text);
  return isScalarType(type) && type.name === 'ID' && isInteger ? text : Number(text);
}
