import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  isInterfaceType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** The labels of `@override(label:)` in a supergraph. */
export interface ProgressiveOverrides {
  /** Returns the labels that the plan of an operation depends on. */
  labelsOf(operation: OperationDefinitionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): string[];
}

/**
 * Reads the labels of overridden fields. Any operation may fetch a field of a key or @requires, so the label of such a
 * field applies to all operations.
 */
export function readProgressiveOverrides(supergraph: DocumentNode, apiSchema: GraphQLSchema): ProgressiveOverrides {
  const labels = new Map<string, string>();
  const fieldSets = new Set<string>();
  visit(supergraph, {
    Directive(node) {
      for (const { name, value } of node.arguments ?? []) {
        if (!['key', 'requires', 'provides'].includes(name.value) || value.kind !== Kind.STRING) continue;
        for (const [word] of value.value.matchAll(/\w+/g)) fieldSets.add(word);
      }
    },
    ObjectTypeDefinition(type) {
      for (const field of type.fields ?? []) {
        for (const directive of field.directives ?? []) {
          const label = directive.arguments?.find(({ name }) => name.value === 'overrideLabel')?.value;
          if (label?.kind === Kind.STRING) labels.set(`${type.name.value}.${field.name.value}`, label.value);
        }
      }
    },
  });
  const everywhere = [...labels].flatMap(([coordinate, label]) =>
    fieldSets.has(coordinate.split('.')[1] ?? '') ? [label] : [],
  );

  return {
    labelsOf(operation, fragments) {
      if (labels.size === 0) return [];
      const found = new Set(everywhere);
      const typeInfo = new TypeInfo(apiSchema);
      const visitor = visitWithTypeInfo(typeInfo, {
        Field(node) {
          const parent = typeInfo.getParentType();
          if (!parent) return;
          const objects = isInterfaceType(parent) ? apiSchema.getPossibleTypes(parent) : [parent];
          for (const { name } of objects) {
            const label = labels.get(`${name}.${node.name.value}`);
            if (label !== undefined) found.add(label);
          }
        },
      });
      visit({ kind: Kind.DOCUMENT, definitions: [operation, ...fragments.values()] }, visitor);
      return [...found].sort();
    },
  };
}

/** Decides the labels of one request: `percent(5)` is true for 5% of requests, other labels if they are in `named`. */
export function decideLabels(labels: readonly string[], named: ReadonlySet<string>): Record<string, boolean> {
  return Object.fromEntries(labels.map((label) => [label, named.has(label) || isDrawn(label)]));
}

function isDrawn(label: string): boolean {
  const percent = /^percent\((\d+(?:\.\d+)?)\)$/.exec(label)?.[1];
  return percent !== undefined && Math.random() * 100 < Number(percent);
}
