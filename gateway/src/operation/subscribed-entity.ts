import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
} from 'graphql';
import { isTreeObject, slotOf, typeNameOf } from '../answer-tree/tree.ts';
import type { NameEntity } from '../execution/executable-operation.ts';
import type { TypeIndex } from '../schema/type-index.ts';
import { fieldsOf } from './subscription-root.ts';

/**
 * Returns the entity of a subscription's events: the value of its field, or else the first entity directly below it. An
 * entity is named only by key fields that are scalars and that are fetched anyway.
 */
export function subscribedEntity(
  schema: GraphQLSchema,
  types: TypeIndex,
  root: FieldNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): NameEntity {
  const rootType = schema.getSubscriptionType()?.getFields()[root.name.value]?.type;
  const path = rootType && pathFrom(schema, types, root, rootType, fragments);
  if (!path) return () => undefined;
  return (data) => {
    let object = data;
    for (const slot of path.slots) {
      const below = object[slot];
      if (!isTreeObject(below)) return undefined;
      object = below;
    }
    const type = typeNameOf(object) ?? path.type;
    const key = types.keysOf(type).find((fields) => fields.every((field) => typeof object[slotOf(field)] === 'string'));
    return key && JSON.stringify([type, ...key.map((field) => object[slotOf(field)])]);
  };
}

interface Path {
  readonly slots: readonly string[];
  /** Type for objects without a type name. */
  readonly type: string;
}

function pathFrom(
  schema: GraphQLSchema,
  types: TypeIndex,
  root: FieldNode,
  rootType: GraphQLOutputType,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Path | undefined {
  const isEntity = (type: GraphQLOutputType): boolean => {
    const nullable = getNullableType(type);
    if (isListType(nullable) || !isCompositeType(nullable)) return false;
    const concrete = isObjectType(nullable) ? [nullable] : schema.getPossibleTypes(nullable);
    return concrete.some(({ name }) => types.keysOf(name).length > 0);
  };
  const slot = slotOf(nameOf(root));
  const type = getNamedType(rootType);
  if (isEntity(rootType)) return { slots: [slot], type: type.name };
  if (isListType(getNullableType(rootType)) || !isCompositeType(type) || !root.selectionSet) return undefined;
  for (const field of fieldsOf(root.selectionSet, fragments)) {
    const below = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field.name.value]?.type : undefined;
    if (below && isEntity(below)) return { slots: [slot, slotOf(nameOf(field))], type: getNamedType(below).name };
  }
  return undefined;
}

const nameOf = ({ alias, name }: FieldNode): string => alias?.value ?? name.value;
