import type { GraphQLError } from 'graphql';
import type { FetchFailure, FetchFailures } from '../answer-tree/fetch-failures.ts';
import type { SharedValues } from '../answer-tree/shared-values.ts';
import { isTreeObject, slotOf, type Tree, type TreeObject, typeNameOf } from '../answer-tree/tree.ts';
import {
  type ErrorCode,
  errorCodes,
  failureError,
  gatewayError,
  maxErrors,
  type ResponsePath,
} from '../common/errors.ts';
import type { JsonObject } from '../common/json.ts';
import { createExplainedPlaces, type ExplainedPlaces } from './explained-places.ts';
import type { DeferredShape, ObjectShape, Shape, ShapeField } from './shape.ts';

/** What a response is made of. */
export interface ResponseSource {
  readonly data: TreeObject;
  readonly shared: SharedValues;
  readonly failures: FetchFailures;
  /** The response's errors so far; those found while writing are added. */
  readonly errors: GraphQLError[];
  /** Values of introspection fields by response name. */
  readonly introspection: JsonObject;
  /** Where fragments are to be answered later; absent when nothing is deferred. Those found while writing are added. */
  readonly deferred?: DeferredPlace[];
}

/** A place in the response that a deferred fragment is for. */
export interface DeferredPlace extends DeferredShape {
  /** Undefined where a value need not say its type. */
  readonly typeName: string | undefined;
  readonly path: ResponsePath;
}

interface Run extends ResponseSource {
  /** Where in the response we are. */
  readonly path: (string | number)[];
  /** Places at which an error already says why something is missing. */
  readonly explained: ExplainedPlaces;
  /** Texts of shared values that had no errors, by shape and value: a value that stands at many places is written once. */
  readonly written: Map<Shape, Map<Tree, string>>;
}

/**
 * Writes the JSON text of a response's data from what the subgraphs answered: exactly the fields that the client asked
 * for, in its order, each checked against the schema; null goes up to the next nullable place. Adds an error wherever a
 * value is wrong, or missing because a fetch failed.
 */
export function writeData(root: ObjectShape, source: ResponseSource): string {
  const run = begin(source, []);
  const text = writeFields(run, root, root.typeName, source.data, undefined);
  // A failure that nothing shows yet may be one of a part that is written later.
  if (!source.deferred) reportUnseen(run);
  return text ?? 'null';
}

/** Writes what was deferred, for one place; null when a null within it goes up to there. */
export function writePart({ shape, typeName, path }: DeferredPlace, source: ResponseSource): string {
  const run = begin(source, path);
  const object = valueAt(source.data, path);
  const text = isTreeObject(object) ? writeFields(run, shape, typeName, object, undefined) : undefined;
  return text ?? 'null';
}

function begin(source: ResponseSource, path: ResponsePath): Run {
  return { ...source, path: [...path], explained: createExplainedPlaces(source.errors), written: new Map() };
}

/** Whether one of the root's fields that have been answered has no value, so that the whole data is null. */
export function isDataNull(root: ObjectShape, answered: ReadonlySet<string>, source: ResponseSource): boolean {
  const run = begin({ ...source, errors: [] }, []);
  const failures = run.failures.of(source.data);
  return (root.fieldsOf(root.typeName) ?? []).some(
    (field) =>
      field.kind === 'field' &&
      answered.has(field.responseName) &&
      fieldText(run, field, source.data, failures, undefined) === undefined,
  );
}

function valueAt(data: Tree, path: ResponsePath): Tree | undefined {
  let value: Tree | undefined = data;
  for (const step of path) {
    if (typeof step === 'number') value = Array.isArray(value) ? value[step] : undefined;
    else value = isTreeObject(value) ? value[slotOf(step)] : undefined;
  }
  return value;
}

/** Undefined stands for a null that the place does not allow, so that what holds the place must be null instead. */
function write(run: Run, shape: Shape, value: Tree | undefined, failure: FetchFailure | undefined): string | undefined {
  if (value === undefined && failure) reportFailure(run, failure);
  const text = value === undefined || value === null ? undefined : writeValue(run, shape, value, failure);
  if (text !== undefined) return text;
  if (!shape.nonNull) return 'null';
  if (value !== undefined || !isLostWithSibling(run)) reportNullViolation(run);
  return undefined;
}

/** Undefined stands for null. */
function writeValue(run: Run, shape: Shape, value: Tree, failure: FetchFailure | undefined): string | undefined {
  if (shape.kind === 'leaf') return shape.check(value) ?? invalid(run, shape);
  // What is missing inside a shared value may have been missed for different reasons.
  if (failure || run.deferred || run.shared.size === 0 || !run.shared.has(value))
    return writeComposite(run, shape, value, failure);
  const known = run.written.get(shape) ?? new Map<Tree, string>();
  run.written.set(shape, known);
  const before = known.get(value);
  if (before !== undefined) return before;
  const errorsBefore = run.errors.length;
  const text = writeComposite(run, shape, value, failure);
  if (text !== undefined && run.errors.length === errorsBefore && errorsBefore < maxErrors) known.set(value, text);
  return text;
}

function writeComposite(
  run: Run,
  shape: Exclude<Shape, { kind: 'leaf' }>,
  value: Tree,
  failure: FetchFailure | undefined,
): string | undefined {
  if (shape.kind === 'list') {
    return Array.isArray(value) ? writeItems(run, shape.item, value, failure) : invalid(run, shape);
  }
  if (!isTreeObject(value)) return invalid(run, shape);
  const typeName = shape.isAbstract ? typeNameOf(value) : shape.typeName;
  return writeFields(run, shape, typeName, value, failure);
}

function writeItems(
  run: Run,
  item: Shape,
  values: readonly Tree[],
  failure: FetchFailure | undefined,
): string | undefined {
  const deferredBefore = run.deferred?.length ?? 0;
  let items = '';
  let isNull = false;
  for (let index = 0; index < values.length; index += 1) {
    run.path.push(index);
    const text = write(run, item, values[index], failure);
    run.path.pop();
    if (text === undefined) isNull = true;
    else items += index === 0 ? text : `,${text}`;
  }
  if (!isNull) return `[${items}]`;
  forgetDeferred(run, deferredBefore);
  return undefined;
}

function writeFields(
  run: Run,
  shape: ObjectShape,
  typeName: string | undefined,
  object: TreeObject,
  inherited: FetchFailure | undefined,
): string | undefined {
  // What is an @interfaceObject somewhere may also come with the interface's own name.
  const isTyped = typeName !== undefined && !(shape.isAbstract && typeName === shape.typeName);
  const fields = isTyped ? shape.fieldsOf(typeName) : shape.fieldsOfUntyped();
  // An inaccessible type is no fault of the subgraph's: to the client there is nothing.
  if (!fields) return isTyped && shape.hides(typeName) ? undefined : invalid(run, shape);
  const failures = run.failures.isEmpty ? [] : run.failures.of(object);
  const deferredBefore = run.deferred?.length ?? 0;
  let members = '';
  for (const field of fields) {
    if (field.kind === 'deferred') {
      run.deferred?.push({ ...field.part, typeName, path: [...run.path] });
      continue;
    }
    const text = fieldText(run, field, object, failures, inherited);
    if (text === undefined) {
      forgetDeferred(run, deferredBefore);
      return undefined;
    }
    members += members === '' ? field.opening + text : `,${field.opening}${text}`;
  }
  return `{${members}}`;
}

/** Where the response holds a null there is no place for what is deferred below. */
function forgetDeferred({ deferred }: Run, lengthBefore: number): void {
  if (deferred) deferred.length = lengthBefore;
}

function fieldText(
  run: Run,
  field: Exclude<ShapeField, { kind: 'deferred' }>,
  object: TreeObject,
  failures: readonly FetchFailure[],
  inherited: FetchFailure | undefined,
): string | undefined {
  if (field.kind === 'typename') return field.text;
  if (field.kind === 'denied') return writeDenied(run, field);
  if (field.kind === 'introspection') return JSON.stringify(run.introspection[field.responseName] ?? null);
  const { shape, responseName } = field;
  const value = object[field.slot];
  if (shape.kind === 'leaf' && typeof value === 'string') {
    const text = shape.check(value);
    if (text !== undefined) return text;
  }
  const own = failures.find(({ responseNames }) => responseNames.has(responseName));
  run.path.push(responseName);
  const isGathered = value !== undefined && own?.gatheredNames?.has(responseName) === true;
  if (isGathered) weighFailures(run, failures, responseName, value);
  const text = write(run, shape, value, isGathered ? inherited : (own ?? inherited));
  run.path.pop();
  return text;
}

/** Where some subgraphs have answered, the failure of others counts only if they may have had what was not found. */
function weighFailures(run: Run, failures: readonly FetchFailure[], responseName: string, value: Tree): void {
  const isFound = value !== null && !(Array.isArray(value) && value.includes(null));
  for (const failure of failures.filter(({ gatheredNames }) => gatheredNames?.has(responseName))) {
    if (isFound) run.failures.markReported(failure);
    else reportFailure(run, failure);
  }
}

function writeDenied(run: Run, { responseName, nonNull }: ShapeField & { kind: 'denied' }): string | undefined {
  run.path.push(responseName);
  addError(run, errorCodes.unauthorized, 'Unauthorized field or type');
  run.path.pop();
  return nonNull ? undefined : 'null';
}

function invalid(run: Run, shape: Shape): undefined {
  addError(run, errorCodes.invalidValue, `A subgraph answered with a value that is not a valid ${shape.typeName}`);
  return undefined;
}

function reportFailure(run: Run, failure: FetchFailure): void {
  run.failures.markReported(failure);
  if (run.errors.length < maxErrors) run.errors.push(failureError(failure.cause, [...run.path]));
}

/** A subgraph that has an error for one root field that may not be null answers none of the others either. */
function isLostWithSibling({ path, errors, data }: Run): boolean {
  if (path.length > 1) return false;
  return errors.some(({ path: [field] = [] }) => typeof field === 'string' && data[slotOf(field)] === undefined);
}

/** A null that an error already explains, at this place, above or below it, needs no second error. */
function reportNullViolation(run: Run): void {
  const { path } = run;
  if (!run.explained.explain(path))
    addError(run, errorCodes.nullViolation, `Cannot return null for the non-nullable ${lastStep(path)}`);
}

/** Failures of fields that the client did not ask for itself: they were needed to get at others. */
export function reportUnseen({ failures, errors }: Pick<ResponseSource, 'failures' | 'errors'>): void {
  for (const { cause, path } of failures.unreported()) {
    if (errors.length >= maxErrors) return;
    errors.push(failureError(cause, path.length > 0 ? path : undefined));
  }
}

function addError(run: Run, code: ErrorCode, message: string): void {
  if (run.errors.length < maxErrors) run.errors.push(gatewayError(code, message, { path: [...run.path] }));
}

function lastStep(path: readonly (string | number)[]): string {
  const step = path.at(-1);
  return typeof step === 'number' ? `element ${step} of a list` : `field "${step}"`;
}
