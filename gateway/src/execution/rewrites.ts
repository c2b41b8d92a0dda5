import { isTreeObject, slotOf, type Tree, type TreeObject, typeNameOf } from '../answer-tree/tree.ts';
import type { Rewrite, RewriteStep } from '../plan/plan.ts';
import type { TypeIndex } from '../schema/type-index.ts';

/**
 * Applies the plan's rewrites to an answer in place: type names for @interfaceObject, aliases back to response names.
 */
export function applyRewrites(types: TypeIndex, rewrites: readonly Rewrite[], answer: TreeObject): void {
  for (const rewrite of rewrites) {
    visitAt(types, rewrite.path, 0, answer, (object) => rewriteField(object, rewrite));
  }
}

function rewriteField(object: TreeObject, rewrite: Rewrite): void {
  const slot = slotOf(rewrite.field);
  if (rewrite.kind === 'set') {
    object[slot] = JSON.stringify(rewrite.value);
    return;
  }
  const value = object[slot];
  if (value === undefined) return;
  object[slotOf(rewrite.newName)] = value;
  delete object[slot];
}

function visitAt(
  types: TypeIndex,
  path: readonly RewriteStep[],
  depth: number,
  value: Tree | undefined,
  found: (object: TreeObject) => void,
): void {
  if (Array.isArray(value)) {
    for (const item of value) visitAt(types, path, depth, item, found);
    return;
  }
  if (!isTreeObject(value)) return;
  const step = path[depth];
  if (step === undefined) found(value);
  else if (step.kind === 'field') visitAt(types, path, depth + 1, value[slotOf(step.name)], found);
  else if (hasType(types, value, step.typeName)) visitAt(types, path, depth + 1, value, found);
}

/** An object without a type name has the type that the plan expects there. */
function hasType(types: TypeIndex, object: TreeObject, typeCondition: string): boolean {
  const typeName = typeNameOf(object);
  return typeName === undefined || types.satisfies(typeName, typeCondition);
}
