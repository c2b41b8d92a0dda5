import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { JsonObject } from '../common/json.ts';
import type { ClientNames } from './client-names.ts';
import { isIncluded } from './conditions.ts';
import { deferredLabel } from './defer.ts';

export interface FieldCollector {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Values of the variables that @skip, @include and @defer use. */
  readonly conditions: JsonObject;
  /** Nodes that the client is not authorised to read. */
  readonly denied?: ReadonlySet<FieldNode>;
  readonly clientNames: ClientNames;
  /** True for interfaces whose objects may omit their concrete type. */
  readonly isInterfaceObject?: (name: string) => boolean;
  /** True if a value of type `name` satisfies the type condition in the supergraph, including inaccessible types. */
  readonly satisfies?: (name: string, typeCondition: string) => boolean;
  /** True to leave out fragments with @defer, which are answered later. */
  readonly defers?: boolean;
}

/** GraphQL's CollectFields: returns the nodes for a value of an object type, by response name in response order. */
export function collectFields(
  collector: FieldCollector,
  objectType: GraphQLObjectType | GraphQLInterfaceType,
  selectionSets: readonly SelectionSetNode[],
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  visitSelections(collector, objectType, selectionSets, (field) => {
    const responseName = field.alias?.value ?? field.name.value;
    const known = fields.get(responseName);
    if (known) known.push(field);
    else fields.set(responseName, [field]);
  });
  return fields;
}

/** Returns the deferred fragments for a value of an object type, by the gateway's labels. */
export function collectDeferred(
  collector: FieldCollector,
  objectType: GraphQLObjectType | GraphQLInterfaceType,
  selectionSets: readonly SelectionSetNode[],
): Map<string, SelectionSetNode> {
  const deferred = new Map<string, SelectionSetNode>();
  if (!collector.defers) return deferred;
  const ignoreField = () => undefined;
  visitSelections(collector, objectType, selectionSets, ignoreField, (label, part) => deferred.set(label, part));
  return deferred;
}

function visitSelections(
  collector: FieldCollector,
  objectType: GraphQLObjectType | GraphQLInterfaceType,
  selectionSets: readonly SelectionSetNode[],
  onField: (field: FieldNode) => void,
  onDeferred: (label: string, part: SelectionSetNode) => void = () => undefined,
): void {
  const spread = new Set<string>();
  for (const selectionSet of selectionSets) visitInto(selectionSet);

  function visitInto({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (!isIncluded(selection, collector.conditions)) continue;
      if (selection.kind === Kind.FIELD) {
        onField(selection);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : collector.fragments.get(selection.name.value);
      if (!fragment || !applies(collector.schema, objectType, fragment.typeCondition?.name.value)) continue;
      const label = collector.defers ? deferredLabel(selection, collector.conditions) : undefined;
      if (label !== undefined) {
        onDeferred(label, fragment.selectionSet);
        continue;
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        if (spread.has(selection.name.value)) continue;
        spread.add(selection.name.value);
      }
      visitInto(fragment.selectionSet);
    }
  }
}

function applies(
  schema: GraphQLSchema,
  objectType: GraphQLObjectType | GraphQLInterfaceType,
  typeCondition: string | undefined,
): boolean {
  if (typeCondition === undefined || typeCondition === objectType.name) return true;
  const type = schema.getType(typeCondition);
  return isAbstractType(type) && schema.isSubType(type, objectType);
}
