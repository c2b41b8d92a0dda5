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

/** The data, failures and errors that a response is written from. */
export interface ResponseSource {
  readonly data: TreeObject;
  readonly shared: SharedValues;
  readonly failures: FetchFailures;
  /** The response's errors so far; errors found while writing are added. */
  readonly errors: GraphQLError[];
  /** Values of introspection fields by response name. */
  readonly introspection: JsonObject;
  /** Collects the places of deferred fragments while writing; absent if nothing is deferred. */
  readonly deferred?: DeferredPlace[];
}

/** A place in the response that a deferred fragment belongs to. */
export interface DeferredPlace extends DeferredShape {
  /** Concrete type of the object; undefined if its value has no `__typename`. */
  readonly typeName: string | undefined;
  readonly path: ResponsePath;
}

interface Run extends ResponseSource {
  /** Path of the current place in the response. */
  readonly path: (string | number)[];
  /** Places where an error already explains a missing value. */
  readonly explained: ExplainedPlaces;
  /** Texts of shared values without errors, by shape and value, so that a value at many places is written once. */
  readonly written: Map<Shape, Map<Tree, string>>;
}

/**
 * Writes the JSON text of a response's data from the subgraphs' answers: exactly the fields that the client selected,
 * in its order, each checked against the schema. A null moves up to the next nullable place. Adds an error for each
 * value that is invalid, or missing because a fetch failed.
 */
export function writeData(root: ObjectShape, source: ResponseSource): string {
  const run = begin(source, []);
  const text = writeFields(run, root, root.typeName, source.data, undefined);
  // With deferred parts, a failure without an error may belong to a part that is written later.
  if (!source.deferred) reportUnseen(run);
  return text ?? 'null';
}

/** Writes one deferred part; null if a null inside it moves up to its root. */
export function writePart({ shape, typeName, path }: DeferredPlace, source: ResponseSource): string {
  const run = begin(source, path);
  const object = valueAt(source.data, path);
  const text = isTreeObject(object) ? writeFields(run, shape, typeName, object, undefined) : undefined;
  return text ?? 'null';
}

function begin(source: ResponseSource, path: ResponsePath): Run {
  return { ...source, path: [...path], explained: createExplainedPlaces(source.errors), written: new Map() };
}

/** True if an answered root field has no value, so that the whole data is null. */
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

/** Writes a value. Returns undefined for a null that is not allowed here: the parent must become null. */
function write(run: Run, shape: Shape, value: Tree | undefined, failure: FetchFailure | undefined): string | undefined {
  if (value === undefined && failure) reportFailure(run, failure);
  const text = value === undefined || value === null ? undefined : writeValue(run, shape, value, failure);
  if (text !== undefined) return text;
  if (!shape.nonNull) return 'null';
  if (value !== undefined || !isLostWithSibling(run)) reportNullViolation(run);
  return undefined;
}

/** Writes a value that is present. Returns undefined for null. */
function writeValue(run: Run, shape: Shape, value: Tree, failure: FetchFailure | undefined): string | undefined {
  if (shape.kind === 'leaf') return shape.check(value) ?? invalid(run, shape);
  // Missing fields inside a shared value may have different causes at different places.
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
  // An @interfaceObject may use the name of the interface itself as its type.
  const isTyped = typeName !== undefined && !(shape.isAbstract && typeName === shape.typeName);
  const fields = isTyped ? shape.fieldsOf(typeName) : shape.fieldsOfUntyped();
  // An inaccessible type is not an error of the subgraph: for the client the value does not exist.
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

/** Removes deferred places below a null. */
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

/** Ignores failed subgraphs if others have answered, unless they may hold a value that was not found. */
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
  addError(run, errorCodes.invalidValue, `A subgraph returned a value that is not a valid ${shape.typeName}`);
  return undefined;
}

function reportFailure(run: Run, failure: FetchFailure): void {
  run.failures.markReported(failure);
  if (run.errors.length < maxErrors) run.errors.push(failureError(failure.cause, [...run.path]));
}

/** True if a sibling root field has an error: a subgraph then omits all of its root fields if that one is non-null. */
function isLostWithSibling({ path, errors, data }: Run): boolean {
  if (path.length > 1) return false;
  return errors.some(({ path: [field] = [] }) => typeof field === 'string' && data[slotOf(field)] === undefined);
}

/** Reports a null without an error, unless an error at this place, above it or below it explains it. */
function reportNullViolation(run: Run): void {
  const { path } = run;
  if (!run.explained.explain(path))
    addError(run, errorCodes.nullViolation, `Cannot return null for the non-nullable ${lastStep(path)}`);
}

/** Reports failures of fields that the client did not select: they were needed to fetch others. */
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
