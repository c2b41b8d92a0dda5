import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { SchemaRequirements } from './read-requirements.ts';
import type { Requirement } from './requirement.ts';

export type GuardedNode = OperationDefinitionNode | FragmentDefinitionNode | InlineFragmentNode | FieldNode;

/** The requirements of an operation, by the node that they guard. */
export interface OperationNeeds {
  readonly requirements: readonly Requirement[];
  /** Indices into `requirements`, for nodes with requirements. */
  readonly byNode: ReadonlyMap<GuardedNode, readonly number[]>;
}

/** Returns undefined if every client may run the whole operation, which must be valid. */
export function operationNeeds(
  schema: GraphQLSchema,
  required: SchemaRequirements,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): OperationNeeds | undefined {
  const requirements: Requirement[] = [];
  const indices = new Map<string, number>();
  const byNode = new Map<GuardedNode, readonly number[]>();

  function indexOf(requirement: Requirement): number {
    const text = JSON.stringify(requirement);
    const index = indices.get(text) ?? requirements.push(requirement) - 1;
    indices.set(text, index);
    return index;
  }

  function note(node: GuardedNode, needed: readonly Requirement[]): void {
    if (needed.length > 0) byNode.set(node, [...new Set(needed.map(indexOf))]);
  }

  function enter(node: Exclude<GuardedNode, FieldNode>, type: GraphQLNamedType): void {
    note(node, required.ofType(type.name));
    visit(node.selectionSet, type);
  }

  function visit({ selections }: SelectionSetNode, parent: GraphQLNamedType): void {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const { typeCondition } = selection;
        enter(selection, typeCondition ? typeNamed(schema, typeCondition.name.value) : parent);
      } else if (selection.kind === Kind.FIELD) {
        visitField(selection, parent);
      }
    }
  }

  function visitField(node: FieldNode, parent: GraphQLNamedType): void {
    // Meta fields describe the schema, which is not secret.
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (!field) return;
    const type = getNamedType(field.type);
    note(node, [...required.ofField(parent.name, field.name), ...required.ofType(type.name)]);
    if (node.selectionSet) visit(node.selectionSet, type);
  }

  enter(operation, rootType(schema, operation));
  for (const fragment of fragments.values()) enter(fragment, typeNamed(schema, fragment.typeCondition.name.value));
  return byNode.size > 0 ? { requirements, byNode } : undefined;
}

function rootType(schema: GraphQLSchema, { operation }: OperationDefinitionNode): GraphQLNamedType {
  const type = schema.getRootType(operation);
  if (!type) throw new Error(`The schema has no ${operation} type`);
  return type;
}

function typeNamed(schema: GraphQLSchema, name: string): GraphQLNamedType {
  const type = schema.getType(name);
  if (!type) throw new Error(`The schema has no type ${name}`);
  return type;
}
