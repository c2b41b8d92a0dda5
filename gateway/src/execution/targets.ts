import type { ResponsePath } from '../errors.ts';
import { getOwn, isJsonObject, type JsonObject, type JsonValue } from '../json.ts';

/** Finds the objects at a plan path, in response order. What is null or missing on the way is left out. */
export function collectTargets(data: JsonObject, path: readonly string[]): JsonObject[] {
  const targets: JsonObject[] = [];
  visitTargets(data, path, 0, undefined, (object) => targets.push(object));
  return targets;
}

/** The response path of each object that `collectTargets` finds, in the same order. Only worked out for errors. */
export function collectTargetPaths(data: JsonObject, path: readonly string[]): ResponsePath[] {
  const paths: ResponsePath[] = [];
  visitTargets(data, path, 0, [], (_, at) => paths.push([...at]));
  return paths;
}

function visitTargets(
  value: JsonValue | undefined,
  path: readonly string[],
  depth: number,
  at: (string | number)[] | undefined,
  found: (object: JsonObject, at: readonly (string | number)[]) => void,
): void {
  if (value === undefined || value === null) return;
  if (Array.isArray(value)) {
    // A step `@` stands for one level of list. A list without its step can only come from a subgraph that lies about
    // the type; the projection reports it.
    if (path[depth] !== '@') return;
    for (const [index, item] of value.entries()) {
      at?.push(index);
      visitTargets(item, path, depth + 1, at, found);
      at?.pop();
    }
    return;
  }
  if (!isJsonObject(value)) return;
  const step = path[depth];
  if (step === undefined) {
    found(value, at ?? []);
  } else if (step !== '@') {
    at?.push(step);
    visitTargets(getOwn(value, step), path, depth + 1, at, found);
    at?.pop();
  }
}
