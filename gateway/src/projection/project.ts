import type { GraphQLError } from 'graphql';
import { type ErrorCode, errorCodes, failureError, gatewayError } from '../errors.ts';
import type { FetchFailure, FetchFailures } from '../execution/fetch-failures.ts';
import { getOwn, isJsonObject, type JsonObject, type JsonValue, setOwn } from '../json.ts';
import type { ObjectShape, Shape, ShapeField } from './shape.ts';

/** More errors than this tell a client nothing new, and a broken subgraph could make millions. */
const maxErrors = 1_000;

interface Run {
  readonly errors: GraphQLError[];
  readonly failures: FetchFailures;
  readonly introspection: JsonObject;
  /** Where in the response we are. */
  readonly path: (string | number)[];
}

/**
 * Makes the response's data from what the subgraphs answered: exactly the fields that the client asked for, in its
 * order, each checked against the schema; null goes up to the next nullable place. Adds an error wherever a value is
 * wrong, or missing because a fetch failed.
 */
export function project(
  root: ObjectShape,
  data: JsonObject,
  errors: GraphQLError[],
  failures: FetchFailures,
  introspection: JsonObject,
): JsonObject | null {
  const run: Run = { errors, failures, introspection, path: [] };
  const projected = projectFields(run, root, root.typeName, data, undefined);
  reportUnseen(run);
  return projected;
}

/** Undefined stands for a null that the place does not allow, so that what holds the place must be null instead. */
function complete(
  run: Run,
  shape: Shape,
  value: JsonValue | undefined,
  failure: FetchFailure | undefined,
): JsonValue | undefined {
  if (value === undefined && failure) reportFailure(run, failure);
  const completed = value === undefined || value === null ? null : completeValue(run, shape, value, failure);
  if (completed !== null || !shape.nonNull) return completed;
  reportNullViolation(run);
  return undefined;
}

function completeValue(run: Run, shape: Shape, value: JsonValue, failure: FetchFailure | undefined): JsonValue {
  if (shape.kind === 'leaf') {
    const checked = shape.check(value);
    return checked === undefined ? invalid(run, shape) : checked;
  }
  if (shape.kind === 'list') {
    return Array.isArray(value) ? completeItems(run, shape.item, value, failure) : invalid(run, shape);
  }
  if (!isJsonObject(value)) return invalid(run, shape);
  const typeName = shape.isAbstract ? getOwn(value, '__typename') : shape.typeName;
  return typeof typeName === 'string' ? projectFields(run, shape, typeName, value, failure) : invalid(run, shape);
}

function completeItems(
  run: Run,
  item: Shape,
  values: readonly JsonValue[],
  failure: FetchFailure | undefined,
): JsonValue[] | null {
  const completed: JsonValue[] = [];
  let isNull = false;
  for (let index = 0; index < values.length; index += 1) {
    run.path.push(index);
    const value = complete(run, item, values[index], failure);
    run.path.pop();
    if (value === undefined) isNull = true;
    else completed.push(value);
  }
  return isNull ? null : completed;
}

function projectFields(
  run: Run,
  shape: ObjectShape,
  typeName: string,
  object: JsonObject,
  inherited: FetchFailure | undefined,
): JsonObject | null {
  const fields = shape.fieldsOf(typeName);
  if (!fields) return invalid(run, shape);
  const failures = run.failures.isEmpty ? [] : run.failures.of(object);
  const projected: JsonObject = {};
  for (const field of fields) {
    run.path.push(field.responseName);
    const value = fieldValue(run, field, typeName, object, failures, inherited);
    run.path.pop();
    if (value === undefined) return null;
    setOwn(projected, field.responseName, value);
  }
  return projected;
}

function fieldValue(
  run: Run,
  field: ShapeField,
  typeName: string,
  object: JsonObject,
  failures: readonly FetchFailure[],
  inherited: FetchFailure | undefined,
): JsonValue | undefined {
  if (field.kind === 'typename') return typeName;
  if (field.kind === 'introspection') return getOwn(run.introspection, field.responseName) ?? null;
  if (field.kind === 'denied') return denied(run, field.nonNull);
  const value = field.guarded ? getOwn(object, field.responseName) : object[field.responseName];
  const own = failures.find(({ responseNames }) => responseNames.has(field.responseName));
  return complete(run, field.shape, value, own ?? inherited);
}

function denied(run: Run, nonNull: boolean): null | undefined {
  addError(run, errorCodes.unauthorized, 'Unauthorized field or type');
  return nonNull ? undefined : null;
}

function invalid(run: Run, shape: Shape): null {
  addError(run, errorCodes.invalidValue, `A subgraph answered with a value that is not a valid ${shape.typeName}`);
  return null;
}

function reportFailure(run: Run, failure: FetchFailure): void {
  run.failures.markReported(failure);
  if (run.errors.length < maxErrors) run.errors.push(failureError(failure.cause, [...run.path]));
}

/** A null that an error already explains, at this place, above or below it, needs no second error. */
function reportNullViolation(run: Run): void {
  const { path } = run;
  const explained = run.errors.some((error) => error.path?.every((step, i) => i >= path.length || step === path[i]));
  if (!explained) addError(run, errorCodes.nullViolation, `Cannot return null for the non-nullable ${lastStep(path)}`);
}

/** Failures of fields that the client did not ask for itself: they were needed to get at others. */
function reportUnseen(run: Run): void {
  for (const { cause, path } of run.failures.unreported()) {
    run.errors.push(failureError(cause, path.length > 0 ? path : undefined));
  }
}

function addError(run: Run, code: ErrorCode, message: string): void {
  if (run.errors.length < maxErrors) run.errors.push(gatewayError(code, message, { path: [...run.path] }));
}

function lastStep(path: readonly (string | number)[]): string {
  const step = path.at(-1);
  return typeof step === 'number' ? `element ${step} of a list` : `field "${step}"`;
}
