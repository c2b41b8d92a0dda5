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

/** The @cacheControl of a type or a field. */
interface CacheHint {
  /** Seconds. */
  readonly maxAge?: number;
  /** True to inherit the age from the field above. */
  readonly inheritMaxAge: boolean;
  readonly isPrivate: boolean;
}

export interface FieldHints {
  /** Name of its type, without lists and non-null. */
  readonly type: string;
  readonly hint?: CacheHint;
}

/** The cache hints of an object type, interface or union. */
export interface TypeHints {
  readonly fields: ReadonlyMap<string, FieldHints>;
  readonly hint?: CacheHint;
  /** Single-field keys of its objects, by subgraph name. */
  readonly keys: ReadonlyMap<string, string>;
  /** Names that its objects may have: the type itself, its interfaces and the types that implement it. */
  readonly names: readonly string[];
}

/** The supergraph's rules for how long answers may be kept and how entities are identified. */
export interface CacheHints {
  readonly types: ReadonlyMap<string, TypeHints>;
  readonly roots: { readonly query?: string };
}

type Composite = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode | UnionTypeDefinitionNode;

/** Reads the cache hints of a composed supergraph. */
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

/** Returns the arguments of each application of a directive. */
function applied(directives: readonly ConstDirectiveNode[] | undefined, name: string): Record<string, unknown>[] {
  return (directives ?? [])
    .filter((directive) => directive.name.value === name)
    .map(({ arguments: given }) =>
      Object.fromEntries((given ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)])),
    );
}

/** Returns single-field keys. Entities with longer or nested keys are distinguished by type alone. */
function keysOf(type: Composite, graphs: ReadonlyMap<string, string>): Map<string, string> {
  const keys = new Map<string, string>();
  for (const { graph, key } of applied(type.directives, 'join__type')) {
    const name = graphs.get(String(graph));
    if (name === undefined || typeof key !== 'string' || !/^\w+$/.test(key.trim())) continue;
    if (!keys.has(name)) keys.set(name, key.trim());
  }
  return keys;
}

/** Returns, by type, all names that its objects may have in an event or a representation of any subgraph. */
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
