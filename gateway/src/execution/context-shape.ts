import { isTreeObject, slotOf, type Tree, type TreeObject, textOf, typeNameOf } from '../answer-tree/tree.ts';
import type { ContextVariable, RewriteStep } from '../plan/plan.ts';
import type { TypeIndex } from '../schema/type-index.ts';

/** Values of context variables as JSON text, by name. */
export type ContextValues = ReadonlyMap<string, string>;

/** Finds the context values of an object in the objects above it. */
export interface ContextShape {
  /** `ancestors` are the objects on the path from the root to the object itself. */
  valuesFor(ancestors: readonly TreeObject[]): ContextValues;
}

export function compileContext(types: TypeIndex, variables: readonly ContextVariable[]): ContextShape {
  return {
    valuesFor(ancestors) {
      const values = new Map<string, string>();
      for (const { variable, levels, path } of variables) {
        // A variable is listed once for each type that may set it.
        if (values.has(variable)) continue;
        const text = textAt(types, ancestors.at(-1 - levels), path);
        if (text !== undefined) values.set(variable, text);
      }
      return values;
    },
  };
}

/** Returns undefined if a type condition does not match, or a subgraph left the field out. */
function textAt(types: TypeIndex, value: Tree | undefined, path: readonly RewriteStep[]): string | undefined {
  const [step, ...rest] = path;
  if (value === undefined) return undefined;
  if (step === undefined || value === null) return textOf(value);
  if (Array.isArray(value)) {
    const items = value.map((item) => textAt(types, item, path));
    return items.includes(undefined) ? undefined : `[${items.join(',')}]`;
  }
  if (!isTreeObject(value)) return undefined;
  if (step.kind === 'field') return textAt(types, value[slotOf(step.name)], rest);
  const typeName = typeNameOf(value);
  const applies = typeName === undefined || types.satisfies(typeName, step.typeName);
  return applies ? textAt(types, value, rest) : undefined;
}
