import type { SelectedField, Selection } from '../answer-tree/selection.ts';
import { scanOneOf, type VerbatimMember, type VerbatimShape } from '../answer-tree/verbatim.ts';
import { type FetchNode, type PlanNode, type RequiredSelection, typesOfStep } from '../plan/plan.ts';
import type { Projection, Shape, ShapeField } from '../projection/shape.ts';
import { fetchesWithOwnAnswers, type Selections } from './fetches-with-own-answers.ts';

/** A place in the response, and what a plan does there. */
interface Place {
  /** Number of fetches that answer it. */
  suppliers: number;
  /** True if the plan reads or adds something there. */
  isUsed: boolean;
  readonly below: Map<string, Place>;
}

/**
 * Marks the lists and objects in the selections of a plan that clients get exactly as one subgraph writes them: no other
 * fetch adds to them or starts from them, and the client selects the same fields in the same order.
 */
export function markVerbatim(plan: PlanNode, selections: Selections, { root }: Projection): Selections {
  if (!arrivesAsItIs(plan)) return selections;
  const data = newPlace();
  for (const [fetch, selection] of selections) use(data, fetch, selection);
  const alone = fetchesWithOwnAnswers(selections);
  return new Map(
    [...selections].map(([fetch, selection]) => {
      const place = fetch.path.reduce(stepTo, data);
      const shape = fetch.path.reduce<Shape | undefined>(shapeAfter, root);
      return [fetch, alone.has(fetch) ? marked(selection, place, shape) : selection];
    }),
  );
}

/**
 * True for a query in one part, whose answers do not depend on the objects above them and have the names that they
 * arrive with.
 */
function arrivesAsItIs(node: PlanNode): boolean {
  switch (node.kind) {
    case 'fetch':
      return (
        node.operationKind === 'query' &&
        node.contexts.length === 0 &&
        node.outputRewrites.every(({ kind }) => kind !== 'rename')
      );
    case 'defer':
      return false;
    default:
      return node.nodes.every(arrivesAsItIs);
  }
}

const newPlace = (): Place => ({ suppliers: 0, isUsed: false, below: new Map() });

function placeBelow({ below }: Place, name: string): Place {
  const known = below.get(name) ?? newPlace();
  below.set(name, known);
  return known;
}

function stepTo(place: Place, step: string): Place {
  return step === '@' || typesOfStep(step) ? place : placeBelow(place, step);
}

/** Records what a fetch does to the response. */
function use(data: Place, fetch: FetchNode, selection: Selection): void {
  let place = data;
  for (const step of fetch.path) {
    place = stepTo(place, step);
    place.isUsed = true;
  }
  supply(place, selection, fetch.outputRewrites.length > 0);
  for (const name of fetch.gatheredNames ?? []) placeBelow(place, name).isUsed = true;
  useRequired(place, fetch.requires ?? []);
}

function supply(place: Place, { fields }: Selection, isRewritten: boolean): void {
  for (const { responseName, selection } of fields) {
    const below = placeBelow(place, responseName);
    below.suppliers += 1;
    below.isUsed ||= isRewritten;
    if (selection) supply(below, selection, isRewritten);
  }
}

function useRequired(place: Place, required: readonly RequiredSelection[]): void {
  for (const selection of required) {
    if (selection.kind === 'type') {
      useRequired(place, selection.selections);
      continue;
    }
    const below = placeBelow(place, selection.name);
    below.isUsed = true;
    useRequired(below, selection.selections ?? []);
  }
}

/** Returns the shape after a step of a fetch's path; undefined where its objects may have several types. */
function shapeAfter(shape: Shape | undefined, step: string): Shape | undefined {
  if (step === '@') return shape?.kind === 'list' ? shape.item : undefined;
  return typesOfStep(step) ? undefined : shapeBelow(shape, step);
}

function shapeBelow(shape: Shape | undefined, name: string): Shape | undefined {
  const field = fieldsOf(shape).find(({ kind, responseName }) => kind === 'field' && responseName === name);
  return field?.kind === 'field' ? field.shape : undefined;
}

/** Returns the fields of an object of a single type. */
function fieldsOf(shape: Shape | undefined): readonly ShapeField[] {
  if (shape?.kind !== 'object' || shape.isAbstract) return [];
  return shape.fieldsOf(shape.typeName) ?? [];
}

function withoutLists(shape: Shape | undefined): Shape | undefined {
  return shape?.kind === 'list' ? withoutLists(shape.item) : shape;
}

/** Marks the fields of objects at a place, also inside marked ones: if one of these is not valid, its parts may be. */
function marked(selection: Selection, place: Place, shape: Shape | undefined): Selection {
  const fields = selection.fields.map((field): SelectedField => {
    const below = placeBelow(place, field.responseName);
    const shapeOfField = shapeBelow(shape, field.responseName);
    return {
      ...field,
      selection: field.selection && marked(field.selection, below, withoutLists(shapeOfField)),
      verbatim: shapeOfField && shapeOfField.kind !== 'leaf' ? verbatimAt(field, below, shapeOfField) : undefined,
    };
  });
  return { ...selection, fields };
}

/** Returns the shape of a value that stays as its subgraph wrote it; undefined if something may change it. */
function verbatimAt({ selection }: SelectedField, place: Place, shape: Shape): VerbatimShape | undefined {
  return place.suppliers === 1 && !place.isUsed ? verbatimOf(selection, place, shape) : undefined;
}

function verbatimOf(selection: Selection | undefined, place: Place, shape: Shape): VerbatimShape | undefined {
  const { nonNull } = shape;
  switch (shape.kind) {
    case 'leaf':
      return selection ? undefined : { kind: 'leaf', nonNull, passes: shape.scan };
    case 'list': {
      const item = verbatimOf(selection, place, shape.item);
      return item && { kind: 'list', nonNull, item };
    }
    case 'object': {
      const members = selection && membersOf(selection, place, fieldsOf(shape));
      return members && { kind: 'object', nonNull, members };
    }
  }
}

/** Returns the members of an object; undefined unless the client selects the fields that the fetch does, in its order. */
function membersOf(
  { fields }: Selection,
  place: Place,
  wanted: readonly ShapeField[],
): readonly VerbatimMember[] | undefined {
  if (fields.length === 0 || fields.length !== wanted.length) return undefined;
  const members = fields.flatMap((field, index): VerbatimMember | [] => {
    const { lead } = wanted[index] ?? {};
    // Without the brace or comma before it.
    if (!lead || !field.openingCodes.every((code, at) => code === lead[at + 1])) return [];
    const value = memberValue(field, placeBelow(place, field.responseName), wanted[index]);
    return value ? { lead, value } : [];
  });
  return members.length === fields.length ? members : undefined;
}

function memberValue(field: SelectedField, place: Place, wanted: ShapeField | undefined): VerbatimShape | undefined {
  if (wanted?.kind === 'field') return verbatimAt(field, place, wanted.shape);
  if (wanted?.kind !== 'typename' || place.isUsed) return undefined;
  return { kind: 'leaf', nonNull: true, passes: scanOneOf(new Set([wanted.text])) };
}
