import { slotOf, type Tree, type TreeObject, textOf, typeNameOf, typenameSlot } from '../answer-tree/tree.ts';
import type { RequiredSelection, Rewrite, RewriteStep } from '../plan/plan.ts';
import type { TypeIndex } from '../schema/type-index.ts';

/** Writes the representations that identify objects to a subgraph. */
export interface RepresentationShape {
  /** Returns the shape for the object's type; undefined if its type needs no request. */
  shapeFor(object: TreeObject): TypedShape | undefined;
}

/** The representations of the objects of one type. They differ only in one part of their text. */
export interface TypedShape {
  /** The parts that are the same for all objects. Equal for shapes whose representations can be compared by `between`. */
  readonly frame: string;
  readonly before: string;
  readonly after: string;
  /** Returns the part that identifies the object; undefined if a required field was never answered. */
  between(object: TreeObject): string | undefined;
}

interface RequiredField {
  readonly slot: string;
  readonly responseName: string;
  readonly opening: string;
  /** A text that is the same for all objects. */
  readonly constant?: string;
  readonly nested?: NestedShape;
}

/** The fields required of an object, which depend on its type. */
interface NestedShape {
  fieldsFor(typeName: string | undefined): readonly RequiredField[];
}

export function compileRepresentation(
  types: TypeIndex,
  required: readonly RequiredSelection[],
  rewrites: readonly Rewrite[],
): RepresentationShape {
  const compiled = new Map<string | undefined, TypedShape | undefined>();
  // Objects of one type usually follow each other.
  let last: { readonly type: string | undefined; readonly shape: TypedShape | undefined } | undefined;

  function shapeFor(type: string | undefined, object: TreeObject): TypedShape | undefined {
    if (compiled.has(type)) return compiled.get(type);
    const typeName = typeNameOf(object);
    const shape = typedShape(typeName, [...collectFields(types, typeName, required, rewrites).values()]);
    // A subgraph that invents type names, or ways to write them, must not make this map grow without limit.
    const isUsual = typeName === undefined ? type === undefined : type === `"${typeName}"` && types.isKnown(typeName);
    if (isUsual) compiled.set(type, shape);
    return shape;
  }

  return {
    shapeFor(object) {
      const text = object[typenameSlot];
      const type = typeof text === 'string' ? text : undefined;
      if (last === undefined || last.type !== type) last = { type, shape: shapeFor(type, object) };
      return last.shape;
    },
  };
}

/** Returns undefined for an object without a type, which cannot be requested. */
function typedShape(typeName: string | undefined, fields: readonly RequiredField[]): TypedShape | undefined {
  if (!fields.some(({ responseName }) => responseName === '__typename')) return undefined;
  const differing: RequiredField[] = [];
  /** The constant text before each field that differs. */
  const openings: string[] = [];
  let text = '';
  for (const field of fields) {
    text += `${text === '' && openings.length === 0 ? '{' : ','}${field.opening}`;
    const isType = field.slot === typenameSlot && typeName !== undefined;
    const constant = field.constant ?? (isType ? JSON.stringify(typeName) : undefined);
    if (constant === undefined) {
      differing.push(field);
      openings.push(text);
      text = '';
    } else text += constant;
  }
  const after = `${text}}`;
  const [before = ''] = openings;
  return {
    frame: `${before}\n${after}`,
    before,
    after,
    between(object) {
      let between = '';
      for (let index = 0; index < differing.length; index += 1) {
        const field = differing[index];
        const value = field && valueText(object[field.slot], field.nested);
        if (value === undefined) return undefined;
        between = index === 0 ? value : between + openings[index] + value;
      }
      return between;
    },
  };
}

function nestedShape(
  types: TypeIndex,
  required: readonly RequiredSelection[],
  rewrites: readonly Rewrite[],
): NestedShape {
  const compiled = new Map<string | undefined, readonly RequiredField[]>();
  return {
    fieldsFor(typeName) {
      const known = compiled.get(typeName);
      if (known) return known;
      const fields = [...collectFields(types, typeName, required, rewrites).values()];
      // A subgraph that invents type names must not make this map grow without limit.
      if (typeName === undefined || types.isKnown(typeName)) compiled.set(typeName, fields);
      return fields;
    },
  };
}

function collectFields(
  types: TypeIndex,
  typeName: string | undefined,
  required: readonly RequiredSelection[],
  rewrites: readonly Rewrite[],
): Map<string, RequiredField> {
  const below = new Map<string, RequiredSelection[] | undefined>();
  gather(types, typeName, required, below);
  const applicable = rewrites.flatMap((rewrite) => atType(types, typeName, rewrite) ?? []);
  const fields = new Map<string, RequiredField>();
  for (const [responseName, selections] of below) {
    const nestedRewrites = applicable.flatMap((rewrite) => belowField(rewrite, responseName) ?? []);
    const nested = selections && nestedShape(types, selections, nestedRewrites);
    fields.set(responseName, { ...named(responseName), slot: slotOf(responseName), nested });
  }
  for (const rewrite of applicable) if (rewrite.path.length === 0) applyRewrite(fields, rewrite);
  return fields;
}

function gather(
  types: TypeIndex,
  typeName: string | undefined,
  required: readonly RequiredSelection[],
  below: Map<string, RequiredSelection[] | undefined>,
): void {
  for (const selection of required) {
    if (selection.kind === 'field') {
      const known = below.get(selection.name) ?? [];
      below.set(selection.name, selection.selections && [...known, ...selection.selections]);
    } else if (typeName !== undefined && types.satisfies(typeName, selection.typeName)) {
      gather(types, typeName, selection.selections, below);
    }
  }
}

function applyRewrite(fields: Map<string, RequiredField>, rewrite: Rewrite): void {
  const field = fields.get(rewrite.field);
  // A rewrite may apply to more types than the fields do. It never adds a field.
  if (!field) return;
  if (rewrite.kind === 'set') {
    fields.set(rewrite.field, { ...field, constant: JSON.stringify(rewrite.value) });
    return;
  }
  fields.delete(rewrite.field);
  fields.set(rewrite.newName, { ...field, ...named(rewrite.newName) });
}

function named(responseName: string): Pick<RequiredField, 'responseName' | 'opening'> {
  return { responseName, opening: `"${responseName}":` };
}

/** Returns the rewrite without its leading type conditions; undefined if one of them excludes the type. */
function atType(types: TypeIndex, typeName: string | undefined, rewrite: Rewrite): Rewrite | undefined {
  const [step, ...rest] = rewrite.path;
  if (step?.kind !== 'type') return rewrite;
  // An object without a type name has the type that the plan expects there.
  const applies = typeName === undefined || types.satisfies(typeName, step.typeName);
  return applies ? atType(types, typeName, withPath(rewrite, rest)) : undefined;
}

function belowField(rewrite: Rewrite, responseName: string): Rewrite | undefined {
  const [step, ...rest] = rewrite.path;
  return step?.kind === 'field' && step.name === responseName ? withPath(rewrite, rest) : undefined;
}

function withPath(rewrite: Rewrite, path: readonly RewriteStep[]): Rewrite {
  return { ...rewrite, path };
}

function fieldsText(object: TreeObject, fields: readonly RequiredField[]): string | undefined {
  let text = '';
  for (const field of fields) {
    const value = field.constant ?? valueText(object[field.slot], field.nested);
    if (value === undefined) return undefined;
    text += text === '' ? `{${field.opening}${value}` : `,${field.opening}${value}`;
  }
  return text === '' ? '{}' : `${text}}`;
}

function valueText(value: Tree | undefined, nested: NestedShape | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (value === undefined) return undefined;
  if (value === null) return 'null';
  if (nested === undefined) return textOf(value);
  if (!Array.isArray(value)) return fieldsText(value, nested.fieldsFor(typeNameOf(value)));
  const items: string[] = [];
  for (const item of value) {
    const text = valueText(item, nested);
    if (text === undefined) return undefined;
    items.push(text);
  }
  return `[${items.join(',')}]`;
}
