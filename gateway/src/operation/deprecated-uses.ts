import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/**
 * Returns the coordinates of the deprecated fields, arguments, input fields and enum values that the text of an operation
 * uses, such as `Account.revenue` or `Query.accounts(sort:)`. Those in variables are not among them.
 */
export function deprecatedUses(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  document: DocumentNode,
): readonly string[] {
  const types = new TypeInfo(schema);
  const used = new Set<string>();
  const visitor = visitWithTypeInfo(types, {
    Field() {
      const field = types.getFieldDef();
      if (field?.deprecationReason !== undefined) used.add(`${types.getParentType()?.name}.${field.name}`);
    },
    Argument() {
      const [argument, field] = [types.getArgument(), types.getFieldDef()];
      if (argument?.deprecationReason === undefined || types.getDirective()) return;
      used.add(`${types.getParentType()?.name}.${field?.name}(${argument.name}:)`);
    },
    ObjectField(node) {
      const input = types.getParentInputType();
      const owner = input && getNamedType(input);
      if (!owner || !('getFields' in owner)) return;
      const field = owner.getFields()[node.name.value];
      if (field?.deprecationReason !== undefined) used.add(`${owner.name}.${field.name}`);
    },
    EnumValue(node) {
      const input = types.getInputType();
      const type = input && getNamedType(input);
      if (!isEnumType(type)) return;
      if (type.getValue(node.value)?.deprecationReason !== undefined) used.add(`${type.name}.${node.value}`);
    },
  });
  const fragments = document.definitions.filter((each): each is FragmentDefinitionNode => {
    return each.kind === Kind.FRAGMENT_DEFINITION;
  });
  visit({ kind: Kind.DOCUMENT, definitions: [operation, ...fragments] }, visitor);
  return [...used];
}
