import type { ResponsePath, SubgraphFailure } from '../common/errors.ts';
import { malformed } from '../subgraphs/read-response.ts';
import type { SubgraphReportedError } from '../subgraphs/transport.ts';
import type { EntityFetch, EntityQuestion, EntityRequest } from './compiled-plan.ts';
import type { ContextValues } from './context-shape.ts';
import { awaitedAnswer, type EntityAnswer, type FramedAnswers, framedAnswers, knownAnswer } from './entity-answers.ts';
import { type EntityPart, entitiesBody } from './entity-operation.ts';
import { type Execution, sharedBy } from './execution.ts';
import { type Assignment, mergeEntities } from './merge-entities.ts';
import type { PreparedRequest, Question } from './prepared-request.ts';
import { readEntitiesAnswer } from './read-answer.ts';
import { spreadFailure } from './record-failure.ts';
import type { TypedShape } from './representation-shape.ts';
import { collectTargetPlaces, collectTargets } from './targets.ts';

/** Prepares a request for the entities that its fetches need and that the plan has not requested before. */
export function prepareEntityRequest(execution: Execution, request: EntityRequest): PreparedRequest {
  const missing = new Map<string, MissingEntities>();
  const assignments = request.fetches.map((fetch) => assign(execution, fetch, missing));
  // Fetches may share a question of an earlier one.
  const parts = [...missing.values()].sort((one, other) => one.question.index - other.question.index);
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

/** The entities still to request for a question, for one set of context values. */
interface MissingEntities extends EntityPart {
  readonly answers: EntityAnswer[];
  /** Text of the context values. */
  readonly group: string;
}

const noContext: ContextValues = new Map();

function assign(execution: Execution, fetch: EntityFetch, missing: Map<string, MissingEntities>): Assignment {
  const { question, representation, context: contextShape } = fetch;
  const places = contextShape && collectTargetPlaces(execution.data, fetch.path);
  const targets = places?.map(({ target }) => target) ?? collectTargets(execution.data, fetch.path, execution.shared);
  const answers: (EntityAnswer | undefined)[] = [];
  let part: MissingEntities | undefined;
  let shape: TypedShape | undefined;
  let framed: FramedAnswers | undefined;
  for (let index = 0; index < targets.length; index += 1) {
    const target = targets[index];
    if (target === undefined) continue;
    const own = representation.shapeFor(target);
    const between = own?.between(target);
    if (own && between === undefined) spreadFailure(execution, fetch, target);
    if (!own || between === undefined) {
      answers.push(undefined);
      continue;
    }
    if (framed === undefined || own !== shape) framed = framedAnswers(execution.entities, question, own.frame);
    shape = own;
    const ancestors = places?.[index]?.ancestors;
    const context = (ancestors && contextShape?.valuesFor(ancestors)) ?? noContext;
    const group = context.size > 0 ? JSON.stringify([...context]) : '';
    const key = group === '' ? between : between + group;
    let answer = knownAnswer(framed, key);
    if (answer === undefined) {
      answer = awaitedAnswer(own.before + between + own.after);
      framed.own.set(key, answer);
      if (part?.group !== group) part = partFor(missing, question, context, group);
      part.answers.push(answer);
    }
    answers.push(answer);
  }
  return { fetch, targets, answers };
}

function partFor(
  missing: Map<string, MissingEntities>,
  question: EntityQuestion,
  context: ContextValues,
  group: string,
): MissingEntities {
  const name = `${question.index} ${group}`;
  const part = missing.get(name) ?? { question, context, group, answers: [] };
  missing.set(name, part);
  return part;
}

function requestFor(execution: Execution, service: string, parts: readonly EntityPart[]): Question {
  if (parts.length === 0) return { read: () => [], fail: () => undefined };
  return {
    body: entitiesBody(execution, parts),
    entities: parts.reduce((count, { answers }) => count + answers.length, 0),
    read(text) {
      const selections = new Map(parts.map(({ question }, index) => [responseName(parts, index), question.selection]));
      const { data, errors } = readEntitiesAnswer(service, text, selections, sharedBy(execution));
      if (data === null && parts.length > 1) return parts.map((part) => requestFor(execution, service, [part]));
      for (const [index, part] of parts.entries()) {
        const name = responseName(parts, index);
        const own = errors.filter(({ path }) => !path?.length || path[0] === name || parts.length === 1);
        const general = placeErrors(execution, service, part, own, name);
        const list = data?.get(name);
        if (list && list.entities.length === part.answers.length) {
          for (const [at, answer] of part.answers.entries()) {
            answer.entity = list.entities[at];
            answer.list = list;
            answer.index = at;
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
