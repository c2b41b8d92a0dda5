import type { GraphQLError } from 'graphql';
import { closingBrace, closingBracket, comma, openingBracket } from '../answer-tree/character-codes.ts';
import type { FetchFailure, FetchFailures } from '../answer-tree/fetch-failures.ts';
import type { SharedValues } from '../answer-tree/shared-values.ts';
import { isTreeObject, slotOf, type Tree, type TreeObject, typeNameOf } from '../answer-tree/tree.ts';
import { isVerbatim } from '../answer-tree/verbatim.ts';
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
import { Output } from './output.ts';
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
  readonly output: Output;
  /** Path of the current place in the response. */
  readonly path: (string | number)[];
  /** Places where an error already explains a missing value. */
  readonly explained: ExplainedPlaces;
  /** Where shared values without errors are written, by shape and value. At their other places they are repeated. */
  readonly written: Map<Shape, Map<Tree, Written>>;
}

/** Positions in the output. */
interface Written {
  readonly start: number;
  readonly end: number;
}

/** Writing is never interrupted, so that all responses can be collected at one place. */
const output = new Output();

/**
 * Writes the JSON of a response, with data from the subgraphs' answers: exactly the fields that the client selected, in
 * its order, each checked against the schema. A null moves up to the next nullable place. Adds an error for each value
 * that is invalid, or missing because a fetch failed.
 */
export function writeData(root: ObjectShape, source: ResponseSource): Buffer {
  const run = begin(source, []);
  output.text('{"data":');
  if (!writeFields(run, root, root.typeName, source.data, undefined)) output.text('null');
  output.code(closingBrace);
  // With deferred parts, a failure without an error may belong to a part that is written later.
  if (!source.deferred) reportUnseen(run);
  return output.take();
}

/** Writes one deferred part; null if a null inside it moves up to its root. */
export function writePart({ shape, typeName, path }: DeferredPlace, source: ResponseSource): string {
  const run = begin(source, path);
  const object = valueAt(source.data, path);
  const isWritten = isTreeObject(object) && writeFields(run, shape, typeName, object, undefined);
  return isWritten ? output.take().toString() : 'null';
}

function begin(source: ResponseSource, path: ResponsePath): Run {
  output.clear();
  return { ...source, output, path: [...path], explained: createExplainedPlaces(source.errors), written: new Map() };
}

/** True if an answered root field has no value, so that the whole data is null. */
export function isDataNull(root: ObjectShape, answered: ReadonlySet<string>, source: ResponseSource): boolean {
  const run = begin({ ...source, errors: [] }, []);
  const failures = run.failures.of(source.data);
  return (root.fieldsOf(root.typeName) ?? []).some(
    (field) =>
      field.kind === 'field' &&
      answered.has(field.responseName) &&
      !writeField(run, field, source.data, failures, undefined),
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

/** Writes a value. Returns false for a null that is not allowed here: the parent must become null. */
function write(run: Run, shape: Shape, value: Tree | undefined, failure: FetchFailure | undefined): boolean {
  if (value === undefined && failure) reportFailure(run, failure);
  if (value !== undefined && value !== null && writeValue(run, shape, value, failure)) return true;
  if (!shape.nonNull) {
    run.output.text('null');
    return true;
  }
  if (value !== undefined || !isLostWithSibling(run)) reportNullViolation(run);
  return false;
}

/** Writes a value that is present. Returns false, and writes nothing, for null. */
function writeValue(run: Run, shape: Shape, value: Tree, failure: FetchFailure | undefined): boolean {
  if (shape.kind === 'leaf') return writeLeaf(run, shape, value);
  if (isVerbatim(value, shape.kind)) {
    run.output.text(value);
    return true;
  }
  // Missing fields inside a shared value may have different causes at different places.
  if (failure || run.deferred || run.shared.size === 0 || !run.shared.has(value))
    return writeComposite(run, shape, value, failure);
  const known = run.written.get(shape) ?? new Map<Tree, Written>();
  run.written.set(shape, known);
  const before = known.get(value);
  if (before !== undefined) {
    run.output.again(before.start, before.end);
    return true;
  }
  const errorsBefore = run.errors.length;
  const start = run.output.length;
  if (!writeComposite(run, shape, value, failure)) return false;
  if (run.errors.length === errorsBefore && errorsBefore < maxErrors)
    known.set(value, { start, end: run.output.length });
  return true;
}

function writeLeaf(run: Run, shape: Shape & { kind: 'leaf' }, value: Tree): boolean {
  const text = shape.check(value);
  if (text === undefined) return invalid(run, shape);
  run.output.text(text);
  return true;
}

function writeComposite(
  run: Run,
  shape: Exclude<Shape, { kind: 'leaf' }>,
  value: Tree,
  failure: FetchFailure | undefined,
): boolean {
  if (shape.kind === 'list') {
    return Array.isArray(value) ? writeItems(run, shape.item, value, failure) : invalid(run, shape);
  }
  if (!isTreeObject(value)) return invalid(run, shape);
  const typeName = shape.isAbstract ? typeNameOf(value) : shape.typeName;
  return writeFields(run, shape, typeName, value, failure);
}

function writeItems(run: Run, item: Shape, values: readonly Tree[], failure: FetchFailure | undefined): boolean {
  const { output, path } = run;
  const start = output.length;
  const deferred = run.deferred?.length;
  let isNull = false;
  output.code(openingBracket);
  for (let index = 0; index < values.length; index += 1) {
    if (index > 0) output.code(comma);
    path.push(index);
    if (!write(run, item, values[index], failure)) isNull = true;
    path.pop();
  }
  if (isNull) return undo(run, start, deferred);
  output.code(closingBracket);
  return true;
}

function writeFields(
  run: Run,
  shape: ObjectShape,
  typeName: string | undefined,
  object: TreeObject,
  inherited: FetchFailure | undefined,
): boolean {
  // An @interfaceObject may use the name of the interface itself as its type.
  const isTyped = typeName !== undefined && !(shape.isAbstract && typeName === shape.typeName);
  const fields = isTyped ? shape.fieldsOf(typeName) : shape.fieldsOfUntyped();
  // An inaccessible type is not an error of the subgraph: for the client the value does not exist.
  if (!fields) return isTyped && shape.hides(typeName) ? false : invalid(run, shape);
  const failures = run.failures.isEmpty ? noFailures : run.failures.of(object);
  const start = run.output.length;
  const deferred = run.deferred?.length;
  for (let index = 0; index < fields.length; index += 1) {
    const field = fields[index] as ShapeField;
    if (field.kind === 'deferred') {
      run.deferred?.push({ ...field.part, typeName, path: [...run.path] });
      continue;
    }
    run.output.codes(field.lead);
    if (!writeField(run, field, object, failures, inherited)) return undo(run, start, deferred);
  }
  if (run.output.length === start) run.output.text('{');
  run.output.code(closingBrace);
  return true;
}

const noFailures: readonly FetchFailure[] = [];

/** Forgets what was written and deferred since there was so much of it, because it turned out to be null. */
function undo({ output, deferred, written }: Run, length: number, deferredLength = 0): false {
  output.length = length;
  if (deferred) deferred.length = deferredLength;
  // What is forgotten cannot be repeated. Nor is what holds it remembered: its null needs an error at each place.
  written.clear();
  return false;
}

function writeField(
  run: Run,
  field: Exclude<ShapeField, { kind: 'deferred' }>,
  object: TreeObject,
  failures: readonly FetchFailure[],
  inherited: FetchFailure | undefined,
): boolean {
  const { output } = run;
  if (field.kind === 'typename') {
    output.text(field.text);
    return true;
  }
  if (field.kind === 'denied') return writeDenied(run, field);
  if (field.kind === 'introspection') {
    output.text(JSON.stringify(run.introspection[field.responseName] ?? null));
    return true;
  }
  const { shape, responseName } = field;
  const value = object[field.slot];
  if (shape.kind === 'leaf' && typeof value === 'string') {
    const text = shape.check(value);
    if (text !== undefined) {
      output.text(text);
      return true;
    }
  }
  const own = failures.find(({ responseNames }) => responseNames.has(responseName));
  run.path.push(responseName);
  const isGathered = value !== undefined && own?.gatheredNames?.has(responseName) === true;
  if (isGathered) weighFailures(run, failures, responseName, value);
  const isWritten = write(run, shape, value, isGathered ? inherited : (own ?? inherited));
  run.path.pop();
  return isWritten;
}

/** Ignores failed subgraphs if others have answered, unless they may hold a value that was not found. */
function weighFailures(run: Run, failures: readonly FetchFailure[], responseName: string, value: Tree): void {
  const isFound = value !== null && !(Array.isArray(value) && value.includes(null));
  for (const failure of failures.filter(({ gatheredNames }) => gatheredNames?.has(responseName))) {
    if (isFound) run.failures.markReported(failure);
    else reportFailure(run, failure);
  }
}

function writeDenied(run: Run, { responseName, nonNull }: ShapeField & { kind: 'denied' }): boolean {
  run.path.push(responseName);
  addError(run, errorCodes.unauthorized, 'Unauthorized field or type');
  run.path.pop();
  if (nonNull) return false;
  run.output.text('null');
  return true;
}

function invalid(run: Run, shape: Shape): false {
  addError(run, errorCodes.invalidValue, `A subgraph returned a value that is not a valid ${shape.typeName}`);
  return false;
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
