import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  Kind,
  type SelectionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { TypeIndex } from '../supergraph/type-index.ts';

/**
 * The document with the type name asked for wherever @skip and @include may leave nothing else of an object to ask for.
 * The planner would have conditions that all fields below share decide about the object's own field, and the client be
 * told null of an object that is there. Not of an @interfaceObject, whose type another subgraph would have to tell.
 */
export function keepObjects(schema: GraphQLSchema, types: TypeIndex, document: DocumentNode): DocumentNode {
  const typeInfo = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field(field): FieldNode | undefined {
        const { selectionSet } = field;
        const type = getNamedType(typeInfo.getType());
        if (!selectionSet || !type || types.isInterfaceObject(type.name)) return undefined;
        if (selectionSet.selections.some(isAlwaysAsked)) return undefined;
        return { ...field, selectionSet: { ...selectionSet, selections: [typename, ...selectionSet.selections] } };
      },
    }),
  );
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

function isAlwaysAsked(selection: SelectionNode): boolean {
  return (
    selection.kind === Kind.FIELD && !selection.directives?.some(({ name }) => /^(?:skip|include)$/.test(name.value))
  );
}
