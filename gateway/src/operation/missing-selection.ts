import {
  BREAK,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/**
 * Returns the coordinate of the first field, argument or type that an operation uses and a schema does not have;
 * undefined if the schema has all of them. `operationName` selects the document's operation.
 */
export function missingSelection(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): string | undefined {
  const separated = separateOperations(document);
  const operation = operationName === undefined ? Object.values(separated)[0] : separated[operationName];
  if (!operation) return undefined;
  const types = new TypeInfo(schema);
  let missing: string | undefined;
  const found = (coordinate: string | undefined) => {
    missing = coordinate;
    return BREAK;
  };
  visit(
    operation,
    visitWithTypeInfo(types, {
      enter(node) {
        const parent = types.getParentType();
        switch (node.kind) {
          case Kind.OPERATION_DEFINITION:
            return schema.getRootType(node.operation) ? undefined : found(node.operation);
          case Kind.NAMED_TYPE:
            return schema.getType(node.name.value) ? undefined : found(node.name.value);
          case Kind.FIELD:
            return types.getFieldDef() ? undefined : found(`${parent?.name}.${node.name.value}`);
          case Kind.ARGUMENT: {
            const of = types.getDirective()
              ? `@${types.getDirective()?.name}`
              : `${parent?.name}.${types.getFieldDef()?.name}`;
            return types.getArgument() ? undefined : found(`${of}(${node.name.value}:)`);
          }
          default:
            return undefined;
        }
      },
    }),
  );
  return missing;
}
