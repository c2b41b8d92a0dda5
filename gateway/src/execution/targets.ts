import type { SharedValues } from '../answer-tree/shared-values.ts';
import { isTreeObject, responseNameOf, type Tree, type TreeObject, typeNameOf } from '../answer-tree/tree.ts';
import type { ResponsePath } from '../common/errors.ts';
import { typesOfStep } from '../plan/plan.ts';

/**
 * Finds the objects at a plan path, in response order, each once. Skips null and missing values. A step `@` stands for
 * one level of list; a list without its step means that a subgraph returned the wrong type, which the projection
 * reports. A step of types selects the values of these types.
 */
export function collectTargets(data: TreeObject, path: readonly string[], shared: SharedValues): TreeObject[] {
  const search: Search = { path, types: typesOf(path), shared, met: [], found: [] };
  find(search, data, 0);
  return search.found;
}

/** For each step its types; undefined for a step that is not one of types. */
type TypesOfSteps = readonly (readonly string[] | undefined)[];

const knownTypes = new WeakMap<readonly string[], TypesOfSteps>();

function typesOf(path: readonly string[]): TypesOfSteps {
  const known = knownTypes.get(path) ?? path.map(typesOfStep);
  knownTypes.set(path, known);
  return known;
}

interface Search {
  readonly path: readonly string[];
  readonly types: TypesOfSteps;
  readonly shared: SharedValues;
  /** Shared values that were met behind each number of steps. */
  readonly met: (Set<Tree> | undefined)[];
  readonly found: TreeObject[];
}

function find(search: Search, value: Tree, depth: number): void {
  const { path, shared } = search;
  if (shared.size > 0 && shared.has(value) && isRepeated(search, value, depth)) return;
  const step = path[depth];
  if (step === undefined) {
    if (isTreeObject(value)) search.found.push(value);
    return;
  }
  const types = search.types[depth];
  if (types) {
    if (mayBeOf(types, value)) find(search, value, depth + 1);
  } else if (step === '@') {
    if (!Array.isArray(value)) return;
    for (const item of value) if (item !== null) find(search, item, depth + 1);
  } else if (isTreeObject(value)) {
    const field = value[step];
    if (field !== undefined && field !== null) find(search, field, depth + 1);
  }
}

function isRepeated({ met }: Search, value: Tree, depth: number): boolean {
  const values = met[depth] ?? new Set();
  met[depth] = values;
  if (values.has(value)) return true;
  values.add(value);
  return false;
}

/** An object without a type name may have any type. */
function mayBeOf(types: readonly string[], value: Tree | undefined): boolean {
  const typeName = isTreeObject(value) ? typeNameOf(value) : undefined;
  return typeName === undefined || types.includes(typeName);
}

export interface TargetPlace {
  readonly target: TreeObject;
  /** The objects on the path to the target, and the target itself. */
  readonly ancestors: readonly TreeObject[];
  readonly path: ResponsePath;
}

/** Finds the objects at a plan path at each of their places. Only needed for errors, and where places differ. */
export function collectTargetPlaces(data: TreeObject, path: readonly string[]): TargetPlace[] {
  const places: TargetPlace[] = [];
  visit(data, 0, [], []);
  return places;

  function visit(value: Tree | undefined, depth: number, above: readonly TreeObject[], at: ResponsePath): void {
    const step = path[depth];
    const types = step === undefined ? undefined : typesOfStep(step);
    if (types) {
      if (mayBeOf(types, value)) visit(value, depth + 1, above, at);
    } else if (step === '@') {
      if (!Array.isArray(value)) return;
      for (const [index, item] of value.entries()) visit(item, depth + 1, above, [...at, index]);
    } else if (isTreeObject(value)) {
      const ancestors = [...above, value];
      if (step === undefined) places.push({ target: value, ancestors, path: at });
      else visit(value[step], depth + 1, ancestors, [...at, responseNameOf(step)]);
    }
  }
}

/** Returns every response path of each object at a plan path. */
export function collectTargetPaths(data: TreeObject, path: readonly string[]): Map<TreeObject, ResponsePath[]> {
  const byTarget = Map.groupBy(collectTargetPlaces(data, path), ({ target }) => target);
  return new Map([...byTarget].map(([target, places]) => [target, places.map((place) => place.path)]));
}
