import { failureError, type ResponsePath, type SubgraphFailure } from '../errors.ts';
import { getOwn, isJsonObject, type JsonObject, type JsonValue } from '../json.ts';
import type { FetchNode } from '../plan/plan.ts';
import { malformed } from '../subgraphs/read-response.ts';
import type { SubgraphReportedError, SubgraphResponse } from '../subgraphs/transport.ts';
import type { Execution } from './execution.ts';
import { mergeInto } from './merge.ts';
import { recordFailure } from './record-failure.ts';
import type { Representations } from './representations.ts';
import { applyRewrites } from './rewrites.ts';
import { collectTargetPaths } from './targets.ts';

/** Merges the answer to root fields into the objects that it is for: the response's root, or objects of a root type. */
export function mergeRoot(
  execution: Execution,
  fetch: FetchNode,
  targets: readonly JsonObject[],
  answer: SubgraphResponse,
): void {
  const paths = answer.errors.length > 0 ? collectTargetPaths(execution.data, fetch.path) : [];
  for (const error of answer.errors) {
    const failure = execution.environment.errorPolicy(fetch.service, error);
    if (error.path?.length) addErrors(execution, failure, paths, clientPath(fetch, error.path));
    else recordFailure(execution, fetch, targets, failure);
  }
  if (answer.data === null) return;
  applyRewrites(execution.environment.types, fetch.outputRewrites, answer.data);
  const [first, ...others] = targets;
  // Each further target gets a copy, since later fetches write into what was merged.
  for (const target of others) mergeInto(target, structuredClone(answer.data));
  if (first) mergeInto(first, answer.data);
}

/** Merges an `_entities` answer into every object that each representation stands for. */
export function mergeEntities(
  execution: Execution,
  fetch: FetchNode,
  targets: readonly JsonObject[],
  representations: Representations,
  answer: SubgraphResponse,
): void {
  if (answer.errors.length > 0) placeEntityErrors(execution, fetch, targets, representations, answer.errors);
  if (answer.data === null) return;
  const entities = getOwn(answer.data, '_entities');
  if (entities === null && answer.errors.length > 0) return;
  if (!Array.isArray(entities) || entities.length !== representations.texts.length) {
    const expected = `"_entities" is not a list of ${representations.texts.length}`;
    recordFailure(execution, fetch, targets, malformed(fetch.service, expected).failure);
    return;
  }
  for (const [index, entity] of entities.entries()) {
    for (const target of representations.targetsOf[index] ?? []) mergeEntity(execution, fetch, targets[target], entity);
  }
}

function mergeEntity(execution: Execution, fetch: FetchNode, target: JsonObject | undefined, entity: JsonValue): void {
  if (target === undefined || !isJsonObject(entity)) return;
  const { types } = execution.environment;
  const known = getOwn(target, '__typename');
  const answered = getOwn(entity, '__typename');
  // A subgraph that has the type as an @interfaceObject answers with the interface's name, which says less than ours.
  if (known !== undefined && (typeof answered !== 'string' || !types.isObjectType(answered))) entity.__typename = known;
  applyRewrites(types, fetch.outputRewrites, entity);
  mergeInto(target, entity);
}

/** One representation may stand at several places: an error of its answer belongs to all of them. */
function placeEntityErrors(
  execution: Execution,
  fetch: FetchNode,
  targets: readonly JsonObject[],
  representations: Representations,
  errors: readonly SubgraphReportedError[],
): void {
  const paths = collectTargetPaths(execution.data, fetch.path);
  for (const error of errors) {
    const failure = execution.environment.errorPolicy(fetch.service, error);
    const [root, index, ...rest] = error.path ?? [];
    const indexes = root === '_entities' && typeof index === 'number' ? representations.targetsOf[index] : undefined;
    if (indexes === undefined) {
      recordFailure(execution, fetch, targets, failure);
    } else if (rest.length > 0) {
      addErrors(execution, failure, pick(paths, indexes), clientPath(fetch, rest));
    } else {
      const [path = []] = pick(paths, indexes);
      const lost = { cause: failure, responseNames: fetch.responseNames, path };
      execution.failures.add(lost, pick(targets, indexes));
    }
  }
}

function addErrors(
  execution: Execution,
  failure: SubgraphFailure,
  paths: readonly ResponsePath[],
  below: ResponsePath,
): void {
  for (const path of paths) execution.errors.push(failureError(failure, [...path, ...below]));
}

/** The plan may have fetched a field under another alias than the client's. */
function clientPath(fetch: FetchNode, path: ResponsePath): ResponsePath {
  if (fetch.outputRewrites.length === 0) return path;
  return path.map((step) => {
    const rename = fetch.outputRewrites.find((rewrite) => rewrite.kind === 'rename' && rewrite.field === step);
    return rename?.kind === 'rename' ? rename.newName : step;
  });
}

function pick<T>(items: readonly T[], indexes: readonly number[]): T[] {
  return indexes.map((index) => items[index]).filter((item) => item !== undefined);
}
