import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';

/**
 * Returns the types that queries can reach, each with the shortest way from the root to its objects, such as
 * `Query.accounts.nodes`; undefined for types of arguments.
 */
export function reachableTypes(schema: GraphQLSchema): Map<GraphQLNamedType, string | undefined> {
  const ways = new Map<GraphQLNamedType, string | undefined>();
  const root = schema.getQueryType();
  if (!root) return ways;
  const note = (type: GraphQLNamedType, way: string | undefined) => {
    if (!ways.has(type) && !isIntrospectionType(type) && !isSpecifiedScalarType(type)) ways.set(type, way);
  };
  note(root, root.name);
  // A map yields what is added while it is read, so that nearer types come first.
  for (const [type, way] of ways) {
    if (isAbstractType(type)) for (const possible of schema.getPossibleTypes(type)) note(possible, way);
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) note(getNamedType(field.type), undefined);
    }
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) note(getNamedType(field.type), `${way}.${field.name}`);
    for (const field of Object.values(type.getFields())) {
      for (const argument of field.args) note(getNamedType(argument.type), undefined);
    }
  }
  return ways;
}
