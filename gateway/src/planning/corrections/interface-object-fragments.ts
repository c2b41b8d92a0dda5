import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLCompositeType,
  type GraphQLInterfaceType,
  type GraphQLSchema,
  type InlineFragmentNode,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  Kind,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * Rewrites fragments on abstract types below the interface of an @interfaceObject. Apollo's planner fails on them,
 * because the subgraph knows neither the abstract type nor the types of its objects. The fields of a fragment on a type
 * that the interface implements replace the fragment. Any other fragment becomes one fragment for each object type that
 * both types have in common.
 */
export function concreteFragments(
  supergraph: DocumentNode,
  schema: GraphQLSchema,
): (operation: DocumentNode) => DocumentNode {
  const interfaceObjects = interfaceObjectNames(supergraph);
  if (interfaceObjects.size === 0) return (operation) => operation;

  return (operation) => {
    const fragments = new Map<string, FragmentDefinitionNode>();
    for (const definition of operation.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    }
    const types = new TypeInfo(schema);
    const rewrite = (node: InlineFragmentNode | FragmentSpreadNode): InlineFragmentNode | null | undefined => {
      const definition = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      const parent = types.getParentType();
      const condition = schema.getType(definition?.typeCondition?.name.value ?? '');
      if (!definition || !isInterfaceType(parent) || !interfaceObjects.has(parent.name)) return undefined;
      if (parent === condition || !isCompositeType(condition)) return undefined;
      const { directives = [] } = node;
      if (isAbstractType(condition) && schema.isSubType(condition, parent)) {
        return untyped(definition.selectionSet, directives);
      }
      const common = commonTypes(schema, parent, condition);
      if (common.length === 0) return null;
      const within = { ...node, directives: [] };
      if (isAbstractType(condition)) {
        // The condition stays inside: fields that it excludes further down would not be valid for the object type.
        const typed = common.map((name) => onType(name, selectionSetOf([within])));
        return typeFirst(untyped(selectionSetOf(typed), directives));
      }
      return directives.length > 0 ? typeFirst(untyped(selectionSetOf([within]), directives)) : undefined;
    };
    const SelectionSet = {
      leave: (node: SelectionSetNode) => (node.selections.length === 0 ? selectionSetOf([typename]) : undefined),
    };
    return visit(
      operation,
      visitWithTypeInfo(types, { InlineFragment: rewrite, FragmentSpread: rewrite, SelectionSet }),
    );
  };
}

function interfaceObjectNames({ definitions }: DocumentNode): ReadonlySet<string> {
  const names = definitions.flatMap((definition) => {
    if (definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) return [];
    const isObject = definition.directives?.some(
      ({ name, arguments: given }) =>
        name.value === 'join__type' &&
        given?.some(
          ({ name, value }) => name.value === 'isInterfaceObject' && value.kind === Kind.BOOLEAN && value.value,
        ),
    );
    return isObject ? [definition.name.value] : [];
  });
  return new Set(names);
}

function commonTypes(schema: GraphQLSchema, type: GraphQLInterfaceType, condition: GraphQLCompositeType): string[] {
  const possible = isAbstractType(condition) ? schema.getPossibleTypes(condition) : [condition];
  return possible.filter((one) => schema.isSubType(type, one)).map(({ name }) => name);
}

/**
 * Returns the fragment. If it is deferred, the type name precedes it, so that the client learns at once what follows.
 */
function typeFirst(fragment: InlineFragmentNode): InlineFragmentNode {
  const isDeferred = fragment.directives?.some(({ name }) => name.value === 'defer');
  return isDeferred ? untyped(selectionSetOf([typename, fragment]), []) : fragment;
}

function untyped(selectionSet: SelectionSetNode, directives: InlineFragmentNode['directives']): InlineFragmentNode {
  return { kind: Kind.INLINE_FRAGMENT, directives, selectionSet };
}

function onType(name: string, selectionSet: SelectionSetNode): InlineFragmentNode {
  const typeCondition = { kind: Kind.NAMED_TYPE as const, name: { kind: Kind.NAME as const, value: name } };
  return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet };
}

function selectionSetOf(selections: SelectionSetNode['selections']): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections };
}
