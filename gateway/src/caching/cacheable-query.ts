import {
  type FieldNode,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { compileSelection, type Selection } from '../answer-tree/selection.ts';
import { slotOf } from '../answer-tree/tree.ts';
import type { CacheHints, FieldHints, TypeHints } from './cache-hints.ts';
import type { Shape } from './tags.ts';

/** A query to a subgraph whose answer may be cached. */
export interface CacheableQuery {
  readonly service: string;
  /** Seconds that its answers stay valid unless a change is reported; more than 0. */
  readonly maxAge: number;
  /** True if answers are for the requesting client alone. */
  readonly isPrivate: boolean;
  /** The `_entities` fields in their order; undefined for a query of root fields. */
  readonly parts?: readonly EntityPart[];
  /** The selection of root fields. */
  readonly selection: Selection;
  readonly shape: Shape;
  /** The arguments of root fields, by slot: JSON text, or the name of a variable. */
  readonly given: ReadonlyMap<string, readonly Given[]>;
}

type Given = { readonly text: string } | { readonly variable: string };

/** One `_entities` field. */
export interface EntityPart {
  readonly responseName: string;
  /** Name of the variable that holds the representations. */
  readonly representations: string;
  /** The requested types, for metrics. */
  readonly typename: string;
  /** Equal for parts that select the same fields of entities, apart from the values of variables. */
  readonly text: string;
  /** The other variables that the answer depends on. */
  readonly variables: readonly string[];
  readonly selection: Selection;
  readonly shape: Shape;
}

/** Decides, by @cacheControl, which subgraph requests have answers that may be cached. */
export interface CachePolicy {
  /**
   * Returns undefined if the answer must not be cached. `prefix` is the JSON of a request's body up to its variables.
   */
  queryOf(service: string, prefix: string): CacheableQuery | undefined;
  /**
   * Returns the key of an entity in a subgraph and the names of its type; undefined for a type not in the supergraph.
   */
  entityType(
    service: string,
    typename: string,
  ): { readonly names: readonly string[]; readonly key?: string } | undefined;
}

/** Maximum number of remembered queries. */
const maxQueries = 2_000;

export function createCachePolicy(hints: CacheHints): CachePolicy {
  const known = new LRUCache<string, { readonly query?: CacheableQuery }>({ max: maxQueries });
  return {
    queryOf(service, prefix) {
      const name = `${service}\n${prefix}`;
      const given = known.get(name);
      if (given) return given.query;
      const query = readQuery(hints, service, prefix);
      known.set(name, { query });
      return query;
    },
    entityType(service, typename) {
      const type = hints.types.get(typename);
      return type && { names: type.names, key: keyOf(hints, type, service) };
    },
  };
}

function readQuery(hints: CacheHints, service: string, prefix: string): CacheableQuery | undefined {
  const { query } = JSON.parse(`${prefix}null}`) as { readonly query: string };
  const [operation] = parse(query, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || operation.operation !== 'query') return undefined;
  const reader = createReader(hints, service);
  const parts = entityFields(operation);
  if (parts) {
    const read = parts.map((field) => reader.part(field, operation.variableDefinitions));
    const { maxAge, isPrivate } = reader.result();
    if (maxAge === 0) return undefined;
    const selection = compileSelection([operation.selectionSet]);
    return { service, maxAge, isPrivate, parts: read, selection, shape: noShape, given: new Map() };
  }
  const { query: root = 'Query' } = hints.roots;
  const { below } = reader.shape(root, [{ selectionSet: operation.selectionSet, inherited: 0 }], true);
  const { maxAge, isPrivate } = reader.result();
  if (maxAge === 0) return undefined;
  const shape = { ...noShape, below };
  const selection = compileSelection([operation.selectionSet]);
  return { service, maxAge, isPrivate, selection, shape, given: givenTo(operation.selectionSet) };
}

/** Returns the scalar arguments of root fields. A client may use one of them to look up an entity by its key. */
function givenTo({ selections }: SelectionSetNode): Map<string, readonly Given[]> {
  const fields = selections.filter((selection) => selection.kind === Kind.FIELD);
  return new Map(
    fields.map(({ name, alias, arguments: given = [] }) => [
      slotOf((alias ?? name).value),
      given.flatMap(({ value }): Given[] => {
        if (value.kind === Kind.VARIABLE) return [{ variable: value.name.value }];
        return value.kind === Kind.STRING || value.kind === Kind.INT ? [{ text: print(value) }] : [];
      }),
    ]),
  );
}

const noShape: Shape = { names: [], selectsMore: true, below: new Map() };

/** Returns the `_entities` fields of a request; undefined if it has any other field. */
function entityFields({ selectionSet }: OperationDefinitionNode): FieldNode[] | undefined {
  const fields = selectionSet.selections.filter(
    (selection): selection is FieldNode => selection.kind === Kind.FIELD && selection.name.value === '_entities',
  );
  return fields.length === selectionSet.selections.length && fields.length > 0 ? fields : undefined;
}

/** The selection set of an object, and how long the object stays valid. */
interface SelectedObject {
  readonly selectionSet: SelectionSetNode;
  readonly inherited: number;
}

function createReader(hints: CacheHints, service: string) {
  let maxAge = Number.POSITIVE_INFINITY;
  let isPrivate = false;

  /** Returns how long a field stays valid, by Apollo's rules. Key fields never change. */
  function ageOf(field: FieldHints | undefined, inherited: number, isRoot: boolean): number {
    if (field === undefined) return 0;
    const type = hints.types.get(field.type);
    for (const hint of [field.hint, type?.hint]) {
      if (hint?.isPrivate) isPrivate = true;
    }
    for (const hint of [field.hint, type?.hint]) {
      if (hint?.maxAge !== undefined) return hint.maxAge;
      if (hint?.inheritMaxAge) return inherited;
    }
    return type || isRoot ? 0 : inherited;
  }

  function shape(typename: string, objects: readonly SelectedObject[], isRoot = false): Shape {
    const type = hints.types.get(typename);
    const key = isRoot ? undefined : keyOf(hints, type, service);
    const below = new Map<string, Map<string, SelectedObject[]>>();
    let keySlot: string | undefined;
    let selectsMore = false;

    const visitFields = (parent: string, { selectionSet, inherited }: SelectedObject): void => {
      const parentType = hints.types.get(parent);
      for (const selection of selectionSet.selections) {
        if (selection.kind === Kind.FRAGMENT_SPREAD) throw new Error('A planned fetch holds a named fragment');
        if (selection.kind === Kind.INLINE_FRAGMENT) {
          visitFields(conditionOf(selection) ?? parent, { selectionSet: selection.selectionSet, inherited });
          continue;
        }
        const name = selection.name.value;
        const slot = slotOf(selection.alias?.value ?? name);
        if (name === '__typename') continue;
        if (name === key) {
          keySlot = slot;
          continue;
        }
        selectsMore = true;
        const field = parentType?.fields.get(name);
        const age = ageOf(field, inherited, isRoot);
        maxAge = Math.min(maxAge, age);
        if (field === undefined || selection.selectionSet === undefined) continue;
        const types = below.get(slot) ?? new Map<string, SelectedObject[]>();
        const objects = types.get(field.type) ?? [];
        objects.push({ selectionSet: selection.selectionSet, inherited: age });
        below.set(slot, types.set(field.type, objects));
      }
    };
    for (const object of objects) visitFields(typename, object);
    const shapes = new Map<string, Shape>();
    for (const [slot, types] of below) {
      for (const [type, objects] of types) shapes.set(slot, joined(shapes.get(slot), shape(type, objects)));
    }
    return { names: type?.names ?? [typename], key: keySlot, selectsMore, below: shapes };
  }

  function part(field: FieldNode, definitions: OperationDefinitionNode['variableDefinitions'] = []): EntityPart {
    const [argument] = field.arguments ?? [];
    const { selectionSet } = field;
    if (argument?.value.kind !== Kind.VARIABLE || !selectionSet) throw new Error('A fetch of entities asks for none');
    const representations = argument.value.name.value;
    const fragments = selectionSet.selections.filter(({ kind }) => kind === Kind.INLINE_FRAGMENT);
    const below = new Map<string, Shape>();
    const names: string[] = [];
    for (const fragment of fragments as InlineFragmentNode[]) {
      const typename = conditionOf(fragment) ?? '';
      const hint = hints.types.get(typename)?.hint;
      if (hint?.isPrivate) isPrivate = true;
      const read = shape(typename, [{ selectionSet: fragment.selectionSet, inherited: hint?.maxAge ?? 0 }]);
      for (const [slot, each] of read.below) below.set(slot, joined(below.get(slot), each));
      names.push(typename);
    }
    const variables = new Set<string>();
    visit(selectionSet, { Variable: ({ name }) => void variables.add(name.value) });
    const defaults = definitions.filter(
      ({ defaultValue, variable }) => defaultValue && variables.has(variable.name.value),
    );
    return {
      responseName: field.alias?.value ?? '_entities',
      representations,
      typename: [...new Set(names)].sort().join('|'),
      text: [selectionSet, ...defaults].map(print).join('\n'),
      variables: [...variables].sort(),
      selection: compileSelection([selectionSet]),
      shape: { names, selectsMore: true, below },
    };
  }

  return {
    part,
    shape,
    /** Returns the result for all fields read so far. A query that selects only keys is not worth caching. */
    result: () => ({ maxAge: Number.isFinite(maxAge) ? maxAge : 0, isPrivate }),
  };
}

/** Merges the shapes that mutually exclusive types have under one response name. */
function joined(one: Shape | undefined, other: Shape): Shape {
  if (one === undefined) return other;
  const below = new Map(one.below);
  for (const [slot, shape] of other.below) below.set(slot, joined(below.get(slot), shape));
  return {
    names: [...new Set([...one.names, ...other.names])],
    key: one.key === other.key ? one.key : undefined,
    selectsMore: one.selectsMore || other.selectsMore,
    below,
  };
}

const conditionOf = ({ typeCondition }: InlineFragmentNode): string | undefined => typeCondition?.name.value;

/** Returns the single key field of the type in a subgraph, whichever name its objects have. */
function keyOf(hints: CacheHints, type: TypeHints | undefined, service: string): string | undefined {
  const own = type?.keys.get(service);
  if (own !== undefined || type === undefined) return own;
  const keys = new Set(type.names.map((name) => hints.types.get(name)?.keys.get(service)));
  const [key] = keys;
  return keys.size === 1 ? key : undefined;
}
