import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { type GatheredFields, partName } from './gathered-field.ts';

/** Replaces each gathered field of an operation by its parts, under names of their own. */
export function splitGatheredFields(document: DocumentNode, queryType: string, gathered: GatheredFields): DocumentNode {
  if (gathered.size === 0) return document;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }

  const split = (selectionSet: SelectionSetNode): SelectionSetNode => ({
    ...selectionSet,
    selections: selectionSet.selections.flatMap((selection): readonly SelectionNode[] => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT)
        return [{ ...selection, selectionSet: split(selection.selectionSet) }];
      const parts = gathered.get(selection.name.value);
      return parts ? parts.map((name, part) => partOf(selection, name, part)) : [selection];
    }),
  });

  function partOf(field: FieldNode, name: string, part: number): FieldNode {
    const responseName = field.alias?.value ?? field.name.value;
    return {
      ...field,
      name: { kind: Kind.NAME, value: name },
      alias: { kind: Kind.NAME, value: partName(responseName, part) },
      selectionSet: field.selectionSet && withLabels(inlined(field.selectionSet, fragments), part),
    };
  }

  return visit(document, {
    OperationDefinition: (node) =>
      node.operation === OperationTypeNode.QUERY ? { ...node, selectionSet: split(node.selectionSet) } : false,
    FragmentDefinition: (node) =>
      node.typeCondition.name.value === queryType ? { ...node, selectionSet: split(node.selectionSet) } : false,
  });
}

/** Inlines named fragments, since each part gives its deferred fragments other labels. */
function inlined(
  selectionSet: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): SelectionSetNode {
  return visit(selectionSet, {
    FragmentSpread({ name, directives }) {
      const fragment = fragments.get(name.value);
      if (!fragment) return undefined;
      return {
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: fragment.typeCondition,
        directives: [...(directives ?? []), ...(fragment.directives ?? [])],
        selectionSet: inlined(fragment.selectionSet, fragments),
      };
    },
  });
}

/** Makes the labels of @defer unique for each part, as the planner requires. */
function withLabels(selectionSet: SelectionSetNode, part: number): SelectionSetNode {
  return visit(selectionSet, {
    Directive(directive) {
      if (directive.name.value !== 'defer') return undefined;
      return {
        ...directive,
        arguments: directive.arguments?.map((argument) =>
          argument.name.value === 'label' && argument.value.kind === Kind.STRING
            ? { ...argument, value: { ...argument.value, value: partName(argument.value.value, part) } }
            : argument,
        ),
      };
    },
  });
}
