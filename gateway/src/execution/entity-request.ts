import type { ResponsePath, SubgraphFailure } from '../common/errors.ts';
import { malformed } from '../subgraphs/read-response.ts';
import type { SubgraphReportedError } from '../subgraphs/transport.ts';
import type { EntityFetch, EntityQuestion, EntityRequest } from './compiled-plan.ts';
import type { ContextValues } from './context-shape.ts';
import { type EntityAnswer, knownAnswer } from './entity-answers.ts';
import { type EntityPart, entitiesBody } from './entity-operation.ts';
import type { Execution } from './execution.ts';
import { type Assignment, mergeEntities } from './merge-entities.ts';
import type { PreparedRequest, Question } from './prepared-request.ts';
import { readEntitiesAnswer } from './read-answer.ts';
import { spreadFailure } from './record-failure.ts';
import { collectTargetPlaces, collectTargets } from './targets.ts';

/** Prepares a request for the entities that its fetches need and that the plan has not requested before. */
export function prepareEntityRequest(execution: Execution, request: EntityRequest): PreparedRequest {
  const missing = new Map<EntityQuestion, Map<string, MissingEntities>>(
    request.questions.map((question) => [question, new Map()]),
  );
  const assignments = request.fetches.map((fetch) =>
    assign(execution, fetch, missing.get(fetch.question) ?? new Map()),
  );
  const parts = [...missing].flatMap(([question, groups]) =>
    [...groups.values()].map((part) => ({ question, ...part })),
  );
  return {
    ...requestFor(execution, request.service, parts),
    objects: execution.trace && countObjects(assignments),
    merge() {
      for (const assignment of assignments) mergeEntities(execution, assignment);
    },
  };
}

function countObjects(assignments: readonly Assignment[]): number {
  return assignments.reduce((count, { answers }) => count + answers.filter((answer) => answer !== undefined).length, 0);
}

/** The entities still to request, for one set of context values. */
interface MissingEntities {
  readonly context: ContextValues;
  readonly answers: EntityAnswer[];
}

const noContext: ContextValues = new Map();

function assign(execution: Execution, fetch: EntityFetch, missing: Map<string, MissingEntities>): Assignment {
  const { question, representation: shape, context: contextShape } = fetch;
  const places = contextShape && collectTargetPlaces(execution.data, fetch.path);
  const targets = places?.map(({ target }) => target) ?? collectTargets(execution.data, fetch.path, execution.shared);
  const known = execution.entities.get(question) ?? new Map<string, EntityAnswer>();
  execution.entities.set(question, known);
  const answers = targets.map((target, index) => {
    const representation = shape.textFor(target);
    if (representation === undefined) spreadFailure(execution, fetch, target);
    if (!representation) return undefined;
    const ancestors = places?.[index]?.ancestors;
    const context = (ancestors && contextShape?.valuesFor(ancestors)) ?? noContext;
    const group = context.size > 0 ? JSON.stringify([...context]) : '';
    const key = representation + group;
    const given = knownAnswer(execution.entities, question, key);
    if (given) return given;
    const answer: EntityAnswer = { representation, copies: new Map() };
    known.set(key, answer);
    const part = missing.get(group);
    if (part) part.answers.push(answer);
    else missing.set(group, { context, answers: [answer] });
    return answer;
  });
  return { fetch, targets, answers };
}

function requestFor(execution: Execution, service: string, parts: readonly EntityPart[]): Question {
  if (parts.length === 0) return { read: () => [], fail: () => undefined };
  return {
    body: entitiesBody(execution, parts),
    entities: parts.reduce((count, { answers }) => count + answers.length, 0),
    read(text) {
      const selections = new Map(parts.map(({ question }, index) => [responseName(parts, index), question.selection]));
      const { data, errors } = readEntitiesAnswer(service, text, selections);
      if (data === null && parts.length > 1) return parts.map((part) => requestFor(execution, service, [part]));
      for (const [index, part] of parts.entries()) {
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
          if (general) fail(part, general);
        } else if (general && list === undefined) fail(part, general);
        else fail(part, malformed(service, `"_entities" is not a list of ${part.answers.length}`).failure);
      }
      return [];
    },
    fail(failure) {
      for (const part of parts) fail(part, failure);
    },
  };
}

function responseName(parts: readonly EntityPart[], index: number): string {
  return parts.length === 1 ? '_entities' : `_e${index}`;
}

function fail({ answers }: EntityPart, failure: SubgraphFailure): void {
  for (const answer of answers) answer.failure ??= failure;
}

/** Assigns each error to the entity that its path names. Returns the failure of an error that names none. */
function placeErrors(
  execution: Execution,
  service: string,
  { question, answers }: EntityPart,
  errors: readonly SubgraphReportedError[],
  name: string,
): SubgraphFailure | undefined {
  let general: SubgraphFailure | undefined;
  for (const error of errors) {
    const failure = execution.environment.errorPolicy(service, error);
    const [root, index, ...rest] = error.path ?? [];
    const answer = root === name && typeof index === 'number' ? answers[index] : undefined;
    if (answer === undefined) general ??= failure;
    else if (rest.length === 0) answer.failure = failure;
    else answer.errors = [...(answer.errors ?? []), { failure, path: clientPath(question, rest) }];
  }
  return general;
}

/** The plan may have used another alias for a field than the client. */
export function clientPath({ outputRewrites }: Pick<EntityFetch, 'outputRewrites'>, path: ResponsePath): ResponsePath {
  if (outputRewrites.length === 0) return path;
  return path.map((step) => {
    const rename = outputRewrites.find((rewrite) => rewrite.kind === 'rename' && rewrite.field === step);
    return rename?.kind === 'rename' ? rename.newName : step;
  });
}
