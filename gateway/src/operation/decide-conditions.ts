import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { OperationText } from '../authorization/filter-operation.ts';
import type { JsonObject } from '../common/json.ts';
import { isIncluded } from '../projection/conditions.ts';
import { deferredLabel } from '../projection/defer.ts';
import type { TypeIndex } from '../schema/type-index.ts';

/**
 * Evaluates @skip, @include and the condition of @defer, so that the planner sees none of them. Apollo's planner
 * fetches the fields that a field requires under that field's own condition, although other fields of the same object
 * may need them too. An object that has no field left keeps a minimal one, because the client must learn that the
 * object exists. Returns undefined if nothing of the operation is left.
 */
export function decideConditions(
  schema: GraphQLSchema,
  types: TypeIndex,
  { operation, fragments }: OperationText,
  conditions: JsonObject,
): OperationText | undefined {
  const decided = new Map<string, FragmentDefinitionNode | undefined>();

  function decideFragment(name: string): FragmentDefinitionNode | undefined {
    if (!decided.has(name)) {
      const fragment = fragments.get(name);
      decided.set(name, fragment && decideBelow(fragment, fragment.typeCondition.name.value));
    }
    return decided.get(name);
  }

  function decideBelow<T extends { readonly selectionSet: SelectionSetNode }>(node: T, type: string): T | undefined {
    const selections = node.selectionSet.selections.flatMap((selection) => decide(selection, type) ?? []);
    return selections.length > 0 ? { ...node, selectionSet: { kind: Kind.SELECTION_SET, selections } } : undefined;
  }

  function decide(selection: SelectionNode, type: string): SelectionNode | undefined {
    if (!isIncluded(selection, conditions)) return undefined;
    switch (selection.kind) {
      case Kind.FIELD: {
        const field = { ...selection, directives: withoutConditions(selection.directives) };
        if (!field.selectionSet || field.name.value.startsWith('__')) return field;
        return decideField({ ...field, selectionSet: field.selectionSet }, type);
      }
      case Kind.INLINE_FRAGMENT: {
        const fragment = { ...selection, directives: decideDefer(selection, conditions) };
        return decideBelow(fragment, selection.typeCondition?.name.value ?? type);
      }
      case Kind.FRAGMENT_SPREAD:
        return decideFragment(selection.name.value) && { ...selection, directives: decideDefer(selection, conditions) };
    }
  }

  function decideField(field: FieldNode & { readonly selectionSet: SelectionSetNode }, type: string): FieldNode {
    const below = fieldType(schema, type, field.name.value);
    if (below === undefined) return field;
    const selections = [leastOf(types, below)];
    return decideBelow(field, below) ?? { ...field, selectionSet: { kind: Kind.SELECTION_SET, selections } };
  }

  const rootType = schema.getRootType(operation.operation);
  const kept = rootType ? decideBelow(operation, rootType.name) : undefined;
  if (!kept) return undefined;
  const left = [...decided].flatMap(([name, fragment]) => (fragment ? [[name, fragment] as const] : []));
  return { operation: kept, fragments: new Map(left) };
}

function fieldType(schema: GraphQLSchema, typeName: string, fieldName: string): string | undefined {
  const type = schema.getType(typeName);
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  const field = type.getFields()[fieldName];
  return field && getNamedType(field.type).name;
}

/**
 * Returns the field of the type's name. For an @interfaceObject it returns a key field, because another subgraph has
 * the name.
 */
function leastOf(types: TypeIndex, type: string): FieldNode {
  const keyField = types.isInterfaceObject(type) ? types.keysOf(type)[0]?.[0] : undefined;
  return { kind: Kind.FIELD, name: { kind: Kind.NAME, value: keyField ?? '__typename' } };
}

function decideDefer(
  selection: Exclude<SelectionNode, FieldNode>,
  conditions: JsonObject,
): readonly DirectiveNode[] | undefined {
  const isDeferred = deferredLabel(selection, conditions) !== undefined;
  return withoutConditions(selection.directives)?.flatMap((directive) => {
    if (directive.name.value !== 'defer') return [directive];
    if (!isDeferred) return [];
    return [{ ...directive, arguments: directive.arguments?.filter(({ name }) => name.value !== 'if') }];
  });
}

function withoutConditions(directives: readonly DirectiveNode[] | undefined): readonly DirectiveNode[] | undefined {
  return directives?.filter(({ name }) => name.value !== 'skip' && name.value !== 'include');
}
