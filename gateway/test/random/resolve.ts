import { Kind } from 'graphql';
import type { Data, Row, Value } from './data.ts';
import { findRow, isRow } from './data.ts';
import type { FieldModel, InterfaceModel, Model, ObjectModel } from './model.ts';
import { type Arguments, computed, requiredValues, selectionOf, withArguments } from './values.ts';

/** An object as resolvers see it. */
export interface Resolved {
  readonly __typename: string;
  readonly row: Row;
  /** The object above, whose field returned this one. */
  readonly above?: Row;
  /** The representation of the request. */
  readonly given?: Readonly<Record<string, unknown>>;
  /** Fields that the path to it provides. */
  readonly provided?: readonly string[];
}

/** Returns the value of a field in the whole graph. */
export function resolveInWhole(
  model: Model,
  { row, above }: Pick<Resolved, 'row' | 'above'>,
  name: string,
  given: Arguments,
): unknown {
  const field = fieldModel(model, row.typeName, name);
  if (!field) return wrap(row.values.get(name) ?? null, undefined, undefined);
  if (field.requires) {
    const selectionSet = selectionOf(field.requires);
    return withArguments(computed(selectionSet, requiredValues(model, row, selectionSet)), field, given);
  }
  if (field.fromContext) return contextText(above?.values.get(field.fromContext));
  return wrap(withArguments(row.values.get(name) ?? null, field, given), undefined, field, row);
}

/** Returns the text that a leaf copies from the object above it. */
function contextText(value: unknown): string {
  return `context ${JSON.stringify(value ?? null)}`;
}

/** Returns a subgraph's value of a field. Throws if the subgraph cannot know it. */
export function resolveInSubgraph(
  model: Model,
  subgraph: string,
  { row, given, provided }: Resolved,
  name: string,
  args: Arguments,
): unknown {
  const field = fieldModel(model, row.typeName, name);
  if (!field) return wrap(row.values.get(name) ?? null, undefined, undefined);
  const isGivenUp = field.overrides === subgraph && field.overridesByLabel;
  if (!field.owners.has(subgraph) && !isGivenUp && !provided?.includes(name)) {
    throw new Error(`${subgraph} was asked for ${row.typeName}.${name}, which it does not have`);
  }
  if (field.requires) {
    const selectionSet = selectionOf(field.requires);
    // A required field that the path provides needs no representation.
    const isProvided = selectionSet.selections.every(
      (selection) => selection.kind === Kind.FIELD && provided?.includes(selection.name.value),
    );
    const known = given ?? (isProvided ? requiredValues(model, row, selectionSet) : undefined);
    if (!known) throw new Error(`${subgraph} was asked for ${row.typeName}.${name} without a representation`);
    return withArguments(computed(selectionSet, known), field, args);
  }
  if (field.fromContext) return contextText(args.from);
  const { asObject } = model.interfaces.get(field.type.name) ?? {};
  const typeName = asObject?.subgraph === subgraph ? field.type.name : undefined;
  return wrap(withArguments(row.values.get(name) ?? null, field, args), typeName, field);
}

/** Returns the entity of a representation. Throws if the subgraph has no such key. */
export function resolveReference(
  model: Model,
  data: Data,
  subgraph: string,
  given: Readonly<Record<string, unknown>>,
): Resolved | null {
  const typeName = String(given.__typename);
  const { members = [typeName], asObject } = model.interfaces.get(typeName) ?? {};
  const rows = members.flatMap((member) => data.entities.get(member) ?? []);
  const keys = asObject
    ? [{ fields: 'id', resolvable: true }]
    : (model.objects.get(typeName)?.keys?.get(subgraph) ?? []);
  const names = keys
    .filter(({ resolvable }) => resolvable)
    .map(({ fields }) => ['id', 'code', 'size'].filter((name) => fields.split(' ').includes(name)))
    .find((key) => key.every((name) => given[name] !== undefined));
  if (!names) throw new Error(`${subgraph} cannot resolve ${JSON.stringify(given)}`);
  const row = findRow(rows, new Map(names.map((name) => [name, given[name]])));
  if (!row) return null;
  return { __typename: asObject?.subgraph === subgraph ? typeName : row.typeName, row, given };
}

function fieldModel(model: Model, typeName: string, name: string): FieldModel | undefined {
  const owner: Pick<ObjectModel, 'fields'> | undefined =
    typeName === 'Query' ? { fields: [...model.roots.values()].flat() } : model.objects.get(typeName);
  const own = owner?.fields.find((field) => field.name === name);
  if (own) return own;
  return [...model.interfaces.values()]
    .filter(({ members }) => members.includes(typeName))
    .flatMap(({ asObject }: InterfaceModel) => asObject?.fields ?? [])
    .find((field) => field.name === name);
}

function wrap(value: Value, typeName: string | undefined, field: FieldModel | undefined, above?: Row): unknown {
  if (Array.isArray(value)) return value.map((item) => wrap(item, typeName, field, above));
  if (isRow(value))
    return { __typename: typeName ?? value.typeName, row: value, above, provided: field?.provides } satisfies Resolved;
  return typeof value === 'object' && value !== null && 'blob' in value ? value.blob : value;
}
