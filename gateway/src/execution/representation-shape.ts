import { slotOf, type Tree, type TreeObject, textOf, typeNameOf } from '../answer-tree/tree.ts';
import type { RequiredSelection, Rewrite, RewriteStep } from '../plan/plan.ts';
import type { TypeIndex } from '../schema/type-index.ts';

/** Writes the representation that identifies an object to a subgraph. */
export interface RepresentationShape {
  /**
   * Returns the JSON text of the object's representation. Empty if its type needs no request; undefined if a required
   * field was never answered.
   */
  textFor(object: TreeObject): string | undefined;
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
  const shape = nestedShape(types, required, rewrites);
  return {
    textFor(object) {
      const fields = shape.fieldsFor(typeNameOf(object));
      // An object without a type cannot be requested.
      if (!fields.some(({ responseName }) => responseName === '__typename')) return '';
      return fieldsText(object, fields);
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
