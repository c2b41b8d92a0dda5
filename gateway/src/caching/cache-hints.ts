import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeNode,
  type UnionTypeDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';

/** What @cacheControl says of a type or a field. */
interface CacheHint {
  /** Seconds. */
  readonly maxAge?: number;
  /** Whether what stands above says how long. */
  readonly inheritMaxAge: boolean;
  readonly isPrivate: boolean;
}

export interface FieldHints {
  /** The name of its type, without lists and non-null. */
  readonly type: string;
  readonly hint?: CacheHint;
}

/** An object type, interface or union, as far as caches need to know it. */
export interface TypeHints {
  readonly fields: ReadonlyMap<string, FieldHints>;
  readonly hint?: CacheHint;
  /** The field that identifies its objects, where it is one field alone, by the name of the subgraph. */
  readonly keys: ReadonlyMap<string, string>;
  /** The names of it and of all types that its objects may be called by: interfaces and what implements them. */
  readonly names: readonly string[];
}

/** What a supergraph says of how long answers are good, and of how entities are known. */
export interface CacheHints {
  readonly types: ReadonlyMap<string, TypeHints>;
  readonly roots: { readonly query?: string };
}

type Composite = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode | UnionTypeDefinitionNode;

/** Reads the hints of a composed supergraph. */
export function readCacheHints(supergraph: DocumentNode): CacheHints {
  const composites = new Map<string, Composite>();
  const graphs = new Map<string, string>();
  let query: string | undefined;
  for (const definition of supergraph.definitions) {
    if (definition.kind === Kind.SCHEMA_DEFINITION) {
      query = definition.operationTypes.find(({ operation }) => operation === 'query')?.type.name.value;
    } else if (definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph') {
      for (const { name, directives } of definition.values ?? []) {
        for (const graph of applied(directives, 'join__graph')) graphs.set(name.value, String(graph.name));
      }
    } else if (isComposite(definition)) composites.set(definition.name.value, definition);
  }
  const families = familiesOf(composites);
  const types = new Map<string, TypeHints>();
  for (const [name, type] of composites) {
    types.set(name, {
      fields: new Map(fieldsOf(type).map((field) => [field.name.value, fieldHints(field)])),
      hint: hintOf(type.directives),
      keys: keysOf(type, graphs),
      names: families.get(name) ?? [name],
    });
  }
  return { types, roots: { query } };
}

function isComposite(definition: DocumentNode['definitions'][number]): definition is Composite {
  return (
    definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
    definition.kind === Kind.INTERFACE_TYPE_DEFINITION ||
    definition.kind === Kind.UNION_TYPE_DEFINITION
  );
}

const fieldsOf = (type: Composite): readonly FieldDefinitionNode[] =>
  type.kind === Kind.UNION_TYPE_DEFINITION ? [] : (type.fields ?? []);

const fieldHints = ({ type, directives }: FieldDefinitionNode): FieldHints => ({
  type: namedType(type),
  hint: hintOf(directives),
});

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

function hintOf(directives: readonly ConstDirectiveNode[] | undefined): CacheHint | undefined {
  const [given] = applied(directives, 'cacheControl');
  if (given === undefined) return undefined;
  const { maxAge, inheritMaxAge, scope } = given;
  return {
    maxAge: typeof maxAge === 'number' ? maxAge : undefined,
    inheritMaxAge: inheritMaxAge === true,
    isPrivate: scope === 'PRIVATE',
  };
}

/** The arguments of each application of a directive. */
function applied(directives: readonly ConstDirectiveNode[] | undefined, name: string): Record<string, unknown>[] {
  return (directives ?? [])
    .filter((directive) => directive.name.value === name)
    .map(({ arguments: given }) =>
      Object.fromEntries((given ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)])),
    );
}

/** Keys of several fields, or of fields within fields, identify too; their entities are told apart by type alone. */
function keysOf(type: Composite, graphs: ReadonlyMap<string, string>): Map<string, string> {
  const keys = new Map<string, string>();
  for (const { graph, key } of applied(type.directives, 'join__type')) {
    const name = graphs.get(String(graph));
    if (name === undefined || typeof key !== 'string' || !/^\w+$/.test(key.trim())) continue;
    if (!keys.has(name)) keys.set(name, key.trim());
  }
  return keys;
}

/** By type: all names that its objects may go by, in this subgraph or another, as in an event or a representation. */
function familiesOf(composites: ReadonlyMap<string, Composite>): Map<string, string[]> {
  const below = new Map<string, Set<string>>();
  const above = new Map<string, Set<string>>();
  const relate = (abstract: string, name: string) => {
    below.set(abstract, (below.get(abstract) ?? new Set()).add(name));
    above.set(name, (above.get(name) ?? new Set()).add(abstract));
  };
  for (const [name, type] of composites) {
    if (type.kind === Kind.UNION_TYPE_DEFINITION)
      for (const member of type.types ?? []) relate(name, member.name.value);
    else for (const { name: implemented } of type.interfaces ?? []) relate(implemented.value, name);
  }
  return new Map(
    [...composites.keys()].map((name) => {
      const objects = [name, ...(below.get(name) ?? [])];
      return [name, [...new Set([...objects, ...objects.flatMap((each) => [...(above.get(each) ?? [])])])]];
    }),
  );
}
