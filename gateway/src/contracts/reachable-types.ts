import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** Returns the names of the types that clients can get to from the root types. */
export function reachableTypes(schema: GraphQLSchema): ReadonlySet<string> {
  const reached = new Set<GraphQLNamedType>();
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const open: GraphQLNamedType[] = roots.flatMap((type) => type ?? []);
  for (let type = open.pop(); type; type = open.pop()) {
    if (reached.has(type)) continue;
    reached.add(type);
    open.push(...nextTypes(schema, type));
  }
  return new Set([...reached].map(({ name }) => name));
}

function nextTypes(schema: GraphQLSchema, type: GraphQLNamedType): GraphQLNamedType[] {
  if (isUnionType(type)) return [...type.getTypes()];
  if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => getNamedType(field.type));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const fields = Object.values(type.getFields()).flatMap(({ args, type: of }) => [of, ...args.map((one) => one.type)]);
  const implementing = isInterfaceType(type) ? schema.getPossibleTypes(type) : [];
  return [...fields.map((of): GraphQLNamedType => getNamedType(of)), ...type.getInterfaces(), ...implementing];
}
