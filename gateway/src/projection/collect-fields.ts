import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { JsonObject } from '../json.ts';
import { isIncluded } from './conditions.ts';

export interface FieldCollector {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Values of the variables that @skip and @include use. */
  readonly conditions: JsonObject;
  /** Nodes that the client may not have answered. */
  readonly denied?: ReadonlySet<FieldNode>;
}

/** GraphQL's CollectFields: the nodes to answer for a value of an object type, by response name in response order. */
export function collectFields(
  collector: FieldCollector,
  objectType: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  for (const selectionSet of selectionSets) collectInto(collector, objectType, selectionSet, fields, spread);
  return fields;
}

function collectInto(
  collector: FieldCollector,
  objectType: GraphQLObjectType,
  selectionSet: SelectionSetNode,
  fields: Map<string, FieldNode[]>,
  spread: Set<string>,
): void {
  for (const selection of selectionSet.selections) {
    if (!isIncluded(selection, collector.conditions)) continue;
    if (selection.kind === Kind.FIELD) {
      const responseName = selection.alias?.value ?? selection.name.value;
      const known = fields.get(responseName);
      if (known) known.push(selection);
      else fields.set(responseName, [selection]);
      continue;
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      if (spread.has(selection.name.value)) continue;
      spread.add(selection.name.value);
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : collector.fragments.get(selection.name.value);
    if (!fragment || !applies(collector.schema, objectType, fragment.typeCondition?.name.value)) continue;
    collectInto(collector, objectType, fragment.selectionSet, fields, spread);
  }
}

function applies(schema: GraphQLSchema, objectType: GraphQLObjectType, typeCondition: string | undefined): boolean {
  if (typeCondition === undefined || typeCondition === objectType.name) return true;
  const type = schema.getType(typeCondition);
  return isAbstractType(type) && schema.isSubType(type, objectType);
}
