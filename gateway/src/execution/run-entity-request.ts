import type { ResponsePath, SubgraphFailure } from '../errors.ts';
import { readEntitiesAnswer } from '../reading/read-answer.ts';
import type { TreeObject } from '../reading/tree.ts';
import { malformed } from '../subgraphs/read-response.ts';
import { type SubgraphReportedError, SubgraphRequestError } from '../subgraphs/transport.ts';
import type { EntityFetch, EntityRequest } from './compiled-plan.ts';
import type { EntityAnswer } from './entity-answers.ts';
import { type EntityPart, entitiesBody } from './entity-operation.ts';
import type { Execution } from './execution.ts';
import { mergeEntities } from './merge-entities.ts';
import { spreadFailure } from './record-failure.ts';
import { sendFetch } from './send-fetch.ts';
import { collectTargets } from './targets.ts';

/** Which answer each object that a fetch is for waits for. */
export interface Assignment {
  readonly fetch: EntityFetch;
  readonly targets: readonly TreeObject[];
  /** For each target; undefined when there is nothing to ask about it. */
  readonly answers: readonly (EntityAnswer | undefined)[];
}

/** Asks a subgraph for what its fetches need and nobody has asked for yet, and merges the answers. */
export async function runEntityRequest(execution: Execution, request: EntityRequest): Promise<void> {
  const parts = new Map<string, EntityPart>();
  const assignments = request.fetches.map((fetch) => assign(execution, fetch, parts));
  const wanted = [...parts.values()].filter(({ answers }) => answers.length > 0);
  if (wanted.length > 0) await askFor(execution, request.service, wanted);
  const pending = new Set(assignments.flatMap(({ answers }) => answers.flatMap((answer) => answer?.pending ?? [])));
  if (pending.size > 0) await Promise.all(pending);
  for (const assignment of assignments) mergeEntities(execution, assignment);
}

function assign(execution: Execution, fetch: EntityFetch, parts: Map<string, EntityPart>): Assignment {
  const targets = collectTargets(execution.data, fetch.path, execution.shared);
  if (targets.length === 0) return { fetch, targets, answers: [] };
  let part = parts.get(fetch.key);
  if (part === undefined) {
    part = { fetch, known: execution.entities.of(fetch.service, fetch.key), answers: [] };
    parts.set(fetch.key, part);
  }
  const { known, answers: asked } = part;
  const answers = targets.map((target) => {
    const representation = fetch.representation.textFor(target);
    if (representation === undefined) spreadFailure(execution, fetch, target);
    if (!representation) return undefined;
    const given = known.get(representation);
    if (given) return given;
    const answer: EntityAnswer = { representation, copies: new Map() };
    known.set(representation, answer);
    asked.push(answer);
    return answer;
  });
  return { fetch, targets, answers };
}

async function askFor(execution: Execution, service: string, parts: readonly EntityPart[]): Promise<void> {
  const asking = ask(execution, service, parts);
  for (const { answers } of parts) for (const answer of answers) answer.pending = asking;
  await asking;
  for (const { answers } of parts) for (const answer of answers) answer.pending = undefined;
}

/** Fills in every answer of the parts. Rejects only when the client has left. */
async function ask(execution: Execution, service: string, parts: readonly EntityPart[]): Promise<void> {
  try {
    const entities = parts.reduce((count, { answers }) => count + answers.length, 0);
    const body = entitiesBody(execution, parts);
    const text = await sendFetch(execution, { service, body, retryable: true, entities });
    const selections = new Map(parts.map(({ fetch }, index) => [responseName(parts, index), fetch.selection]));
    const { data, errors } = readEntitiesAnswer(service, text, selections);
    if (data === null && parts.length > 1) {
      // One part's error has taken the others along; alone each fails or succeeds for itself.
      await Promise.all(parts.map((part) => ask(execution, service, [part])));
      return;
    }
    const failures = parts.map((part, index) => {
      const name = responseName(parts, index);
      const own = errors.filter(({ path }) => !path?.length || path[0] === name || parts.length === 1);
      const general = placeErrors(execution, service, part, own, name);
      const list = data?.get(name);
      if (list && list.entities.length === part.answers.length) {
        for (const [at, answer] of part.answers.entries()) {
          answer.entity = list.entities[at];
          answer.start = list.starts[at];
          answer.text = text;
        }
        return general;
      }
      if (list === undefined && errors.length > 0) return general;
      return malformed(service, `"_entities" is not a list of ${part.answers.length}`).failure;
    });
    for (const [index, failure] of failures.entries()) if (failure) fail(parts[index], failure);
  } catch (error) {
    if (!(error instanceof SubgraphRequestError)) throw error;
    for (const part of parts) fail(part, error.failure);
  }
}

function responseName(parts: readonly EntityPart[], index: number): string {
  return parts.length === 1 ? '_entities' : `_e${index}`;
}

function fail(part: EntityPart | undefined, failure: SubgraphFailure): void {
  for (const answer of part?.answers ?? []) answer.failure ??= failure;
}

/** Gives each error to the entity that its path names. Answers with the failure of an error that names none. */
function placeErrors(
  execution: Execution,
  service: string,
  part: EntityPart,
  errors: readonly SubgraphReportedError[],
  name: string,
): SubgraphFailure | undefined {
  let general: SubgraphFailure | undefined;
  for (const error of errors) {
    const failure = execution.environment.errorPolicy(service, error);
    const [root, index, ...rest] = error.path ?? [];
    const answer = root === name && typeof index === 'number' ? part.answers[index] : undefined;
    if (answer === undefined) general ??= failure;
    else if (rest.length === 0) answer.failure = failure;
    else answer.errors = [...(answer.errors ?? []), { failure, path: clientPath(part.fetch, rest) }];
  }
  return general;
}

/** The plan may have fetched a field under another alias than the client's. */
export function clientPath({ outputRewrites }: Pick<EntityFetch, 'outputRewrites'>, path: ResponsePath): ResponsePath {
  if (outputRewrites.length === 0) return path;
  return path.map((step) => {
    const rename = outputRewrites.find((rewrite) => rewrite.kind === 'rename' && rewrite.field === step);
    return rename?.kind === 'rename' ? rename.newName : step;
  });
}
