import type { FieldModel, Model, TypeModel } from './model.ts';
import type { Random } from './random.ts';

/** An object of the graph: the values of its fields, without arguments and computed fields. */
export interface Row {
  readonly typeName: string;
  readonly id: string;
  readonly values: Map<string, Value>;
}

export type Value = Row | readonly Value[] | string | number | boolean | null | { readonly blob: unknown };

export interface Data {
  /** Rows of each entity type. */
  readonly entities: ReadonlyMap<string, readonly Row[]>;
  /** Values of root fields. */
  readonly root: Row;
}

/** Thrown if no object fits where the model needs one. Such a graph is of no use. */
export class NoData extends Error {}

export function makeData(random: Random, model: Model): Data {
  const entities = new Map<string, Row[]>();
  for (const { name, keys } of model.objects.values()) {
    if (keys)
      entities.set(
        name,
        Array.from({ length: 3 }, (_, index) => keyed(name, index)),
      );
  }
  for (const { members, asObject } of model.interfaces.values()) {
    if (!asObject) continue;
    for (const row of members.flatMap((member) => entities.get(member) ?? [])) fill(row, asObject.fields);
  }
  for (const [name, rows] of entities) for (const row of rows) fill(row, model.objects.get(name)?.fields ?? []);
  const root = { typeName: 'Query', id: 'root', values: new Map() };
  for (const fields of model.roots.values()) fill(root, fields);
  return { entities, root };

  function keyed(typeName: string, index: number): Row {
    const id = `${typeName}-${index}`;
    const size: Row = { typeName: 'Size', id: `${id}.size`, values: new Map([['depth', index]]) };
    const values = new Map<string, Value>([
      ['id', id],
      ['code', `C${index}`],
      ['size', size],
    ]);
    return { typeName, id, values };
  }

  function fill(row: Row, fields: readonly FieldModel[]): void {
    for (const field of fields) {
      if (!field.requires && !field.fromContext)
        row.values.set(field.name, draw(`${row.id}.${field.name}`, field, field.type.nullable));
    }
  }

  function draw(path: string, field: FieldModel, [isNullable, ...below]: readonly boolean[]): Value {
    if (isNullable && random.chance(0.15)) return null;
    if (below.length > 0) {
      return Array.from({ length: random.below(4) }, (_, index) => draw(`${path}.${index}`, field, below));
    }
    const value = drawNamed(path, field);
    if (value === null && !isNullable) throw new NoData(`${path} has no possible type`);
    return value;
  }

  function drawNamed(path: string, { type, owners, overrides, overridesByLabel }: FieldModel): Value {
    if (type.kind === 'enum') return random.pick(model.enums.get(type.name) ?? []);
    if (type.kind === 'scalar') return drawScalar(path, type.name);
    const answering = overrides !== undefined && overridesByLabel ? [...owners, overrides] : [...owners];
    const possible = answering
      .map((owner) => possibleTypes(model, type, owner))
      .reduce((left, right) => left.filter((name) => right.includes(name)));
    if (possible.length === 0) return null;
    const typeName = random.pick(possible);
    const rows = entities.get(typeName);
    if (rows) return random.pick(rows);
    const row: Row = { typeName, id: path, values: new Map() };
    // Only boxes contain tags, so values that contain each other end somewhere.
    fill(row, model.objects.get(typeName)?.fields ?? []);
    return row;
  }

  function drawScalar(path: string, name: string): Value {
    switch (name) {
      case 'Int':
        return random.below(1_000) - 500;
      case 'Float':
        return random.pick([0, 1.5, -2.25, 1e21, 3]);
      case 'Boolean':
        return random.chance(0.5);
      case 'Blob':
        return { blob: random.pick([{ a: [1, null, 'x'] }, [], 'text', 7, { __proto__x: true, 'é"\\': '\n' }]) };
      default:
        return `${path}${random.pick(['', ' "quoted"', ' ü', '\\'])}`;
    }
  }
}

/** Returns the object types that a field's value may have in a subgraph. */
function possibleTypes({ objects, interfaces, unions }: Model, { kind, name }: TypeModel, subgraph: string): string[] {
  if (kind === 'union') return [...(unions.get(name)?.get(subgraph) ?? [])];
  if (kind !== 'interface') return [name];
  const { members = [], asObject } = interfaces.get(name) ?? {};
  if (asObject?.subgraph === subgraph) return [...members];
  return members.filter((member) => objects.get(member)?.subgraphs.has(subgraph));
}

/** Returns the entity that a representation's keys identify. */
export function findRow(rows: readonly Row[], keys: ReadonlyMap<string, unknown>): Row | undefined {
  return rows.find((row) => [...keys].every(([name, value]) => keyText(row.values.get(name)) === keyText(value)));
}

function keyText(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return 'values' in value ? (value as Row).values.get('depth') : (value as { depth?: unknown }).depth;
}

export function isRow(value: Value): value is Row {
  return typeof value === 'object' && value !== null && 'values' in value && value.values instanceof Map;
}
