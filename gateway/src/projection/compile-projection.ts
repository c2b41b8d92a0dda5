import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { slotOf } from '../answer-tree/tree.ts';
import { collectDeferred, collectFields, type FieldCollector } from './collect-fields.ts';
import { leafRules } from './leaf-checks.ts';
import type { ObjectShape, Projection, Shape, ShapeField } from './shape.ts';
import { visiblePathOf } from './visible-path.ts';

const introspectionFields = new Set(['__schema', '__type']);

/** Compiles the response's shape. The shape of each object type is computed at the first value of that type. */
export function compileProjection(collector: FieldCollector, operation: OperationDefinitionNode): Projection {
  const rootType = collector.schema.getRootType(operation.operation);
  if (!rootType) throw new Error(`The schema has no ${operation.operation} type`);
  const root = objectShape(collector, rootType, [operation.selectionSet], true);
  return {
    root,
    introspection: introspectionDocument(collector, operation, rootType),
    clientNames: collector.clientNames,
    visiblePath: visiblePathOf(operation, collector.fragments),
  };
}

function introspectionDocument(
  collector: FieldCollector,
  operation: OperationDefinitionNode,
  rootType: GraphQLObjectType,
): Projection['introspection'] {
  const fields = [...collectFields(collector, rootType, [operation.selectionSet]).values()].flat();
  const selections = fields.filter(({ name }) => introspectionFields.has(name.value));
  if (selections.length === 0) return undefined;
  const introspection = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } as const };
  return { kind: Kind.DOCUMENT, definitions: [introspection, ...collector.fragments.values()] };
}

function objectShape(
  collector: FieldCollector,
  type: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
  nonNull: boolean,
): ObjectShape {
  const possibleTypes = isAbstractType(type) ? collector.schema.getPossibleTypes(type) : [type];
  const possible = new Map(possibleTypes.map((objectType) => [objectType.name, objectType]));
  const compiled = new Map<string, readonly ShapeField[]>();
  let untyped: readonly ShapeField[] | undefined;
  const shape: ObjectShape = {
    kind: 'object',
    nonNull,
    typeName: type.name,
    isAbstract: isAbstractType(type),
    fieldsOf(name) {
      const known = compiled.get(name);
      if (known) return known;
      const objectType = possible.get(name);
      if (!objectType) return undefined;
      const fields = compileFields(collector, objectType, selectionSets);
      compiled.set(name, fields);
      return fields;
    },
    hides: (name) => !possible.has(name) && collector.satisfies?.(name, type.name) === true,
    fieldsOfUntyped() {
      const ofNone = possibleTypes.length > 0 && possibleTypes.every(({ name }) => shape.fieldsOf(name)?.length === 0);
      if (ofNone) return [];
      if (!isInterfaceType(type) || !collector.isInterfaceObject?.(type.name)) return undefined;
      untyped ??= compileFields(collector, type, selectionSets);
      return untyped.some(({ kind }) => kind === 'typename') ? undefined : untyped;
    },
  };
  return shape;
}

function compileFields(
  collector: FieldCollector,
  objectType: GraphQLObjectType | GraphQLInterfaceType,
  selectionSets: readonly SelectionSetNode[],
): ShapeField[] {
  const fields = collectFields(collector, objectType, selectionSets);
  const deferred = collectDeferred(collector, objectType, selectionSets);
  return [
    ...[...fields].map(([responseName, nodes], index) => {
      const name = collector.clientNames.get(responseName) ?? responseName;
      const lead = Buffer.from(`${index === 0 ? '{' : ','}"${name}":`);
      return { lead, ...compileField(collector, objectType, responseName, nodes) };
    }),
    ...[...deferred].map(([label, part]) => compileDeferred(collector, objectType, label, part)),
  ];
}

function compileDeferred(
  collector: FieldCollector,
  objectType: GraphQLObjectType | GraphQLInterfaceType,
  label: string,
  part: SelectionSetNode,
): ShapeField {
  const shape = objectShape(collector, objectType, [part], false);
  return { kind: 'deferred', responseName: label, lead: Buffer.alloc(0), part: { label, shape } };
}

type WithoutLead<Field> = Field extends unknown ? Omit<Field, 'lead'> : never;

function compileField(
  collector: FieldCollector,
  objectType: GraphQLObjectType | GraphQLInterfaceType,
  responseName: string,
  nodes: readonly FieldNode[],
): WithoutLead<ShapeField> {
  const fieldName = nodes[0]?.name.value ?? '';
  if (fieldName === '__typename') return { kind: 'typename', responseName, text: `"${objectType.name}"` };
  if (introspectionFields.has(fieldName)) return { kind: 'introspection', responseName };
  const field = objectType.getFields()[fieldName];
  if (!field) throw new Error(`The API schema has no field ${objectType.name}.${fieldName}`);
  const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  // A field is allowed if it is allowed at any of its occurrences in this place.
  if (nodes.every((node) => collector.denied?.has(node))) {
    return { kind: 'denied', responseName, nonNull: isNonNullType(field.type) };
  }
  const shape = compileType(collector, field.type, selectionSets, false);
  return { kind: 'field', responseName, slot: slotOf(responseName), shape };
}

function compileType(
  collector: FieldCollector,
  type: GraphQLOutputType,
  selectionSets: readonly SelectionSetNode[],
  nonNull: boolean,
): Shape {
  if (isNonNullType(type)) return compileType(collector, type.ofType, selectionSets, true);
  if (isListType(type)) {
    const item = compileType(collector, type.ofType, selectionSets, false);
    return { kind: 'list', nonNull, typeName: String(type), item };
  }
  if (isLeafType(type)) return { kind: 'leaf', nonNull, typeName: type.name, ...leafRules(type) };
  if (isObjectType(type) || isAbstractType(type)) return objectShape(collector, type, selectionSets, nonNull);
  throw new Error(`A field of the API schema has the type ${String(type)}, which is not an output type`);
}
