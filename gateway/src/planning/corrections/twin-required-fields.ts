import {
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
  type TypeNode,
} from 'graphql';

/** A field with the arguments that a @requires gives it. */
export interface Twin {
  readonly fieldName: string;
  readonly arguments: readonly ConstArgumentNode[];
}

export interface TwinnedSupergraph {
  /** The supergraph for the planner. */
  readonly document: DocumentNode;
  /** By the twin's name, which no field of the supergraph has. */
  readonly twins: ReadonlyMap<string, Twin>;
  /** Selection of the @requires of a subgraph's field, with its twins; by `requirementKey`. */
  readonly requirements: ReadonlyMap<string, SelectionSetNode>;
}

export function requirementKey(service: string, typeName: string, fieldName: string): string {
  return `${service} ${typeName}.${fieldName}`;
}

/**
 * Adds twins of each field with arguments that a @requires selects: one twin without arguments for each set of
 * arguments. The @requires then selects the twin. Apollo's planner merges selections by response name and ignores
 * arguments. Without twins it would confuse this selection with a client's, or with that of another @requires.
 */
export function twinRequiredFields(supergraph: DocumentNode): TwinnedSupergraph {
  const types = fieldTypes(supergraph);
  const services = serviceNames(supergraph);
  const names = createTwinNames(types);
  const added = new Map<string, Map<string, Set<string>>>();
  const requirements = new Map<string, SelectionSetNode>();

  function addTwin(typeName: string, fieldName: string, twinName: string): void {
    for (const owner of [typeName, ...implementersOf(types, typeName)]) {
      const fields = added.get(owner) ?? new Map<string, Set<string>>();
      added.set(owner, fields.set(fieldName, (fields.get(fieldName) ?? new Set()).add(twinName)));
    }
  }

  function withTwins(selectionSet: SelectionSetNode, typeName: string): SelectionSetNode {
    const selections = selectionSet.selections.map((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) throw new Error('A @requires selects a named fragment');
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value ?? typeName;
        return { ...selection, selectionSet: withTwins(selection.selectionSet, condition) };
      }
      const definition = types.get(typeName)?.fields?.find(({ name }) => name.value === selection.name.value);
      const below =
        selection.selectionSet && definition && withTwins(selection.selectionSet, namedType(definition.type));
      const field: FieldNode = { ...selection, selectionSet: below };
      if (!definition?.arguments?.length) return field;
      const twinName = names.nameOf(selection);
      addTwin(typeName, selection.name.value, twinName);
      return { ...field, name: { kind: Kind.NAME, value: twinName }, arguments: [] } satisfies FieldNode;
    });
    return { ...selectionSet, selections };
  }

  function twinDirective(directive: ConstDirectiveNode, typeName: string, fieldName: string): ConstDirectiveNode {
    const required = joinFieldArgument(directive, 'requires');
    const graph = joinFieldArgument(directive, 'graph');
    if (required?.kind !== Kind.STRING || graph?.kind !== Kind.ENUM) return directive;
    const selectionSet = withTwins(selectionOf(required.value), typeName);
    requirements.set(requirementKey(services.get(graph.value) ?? graph.value, typeName, fieldName), selectionSet);
    const value = stripIgnoredCharacters(print(selectionSet)).slice(1, -1);
    const arguments_ = directive.arguments?.map((argument) =>
      argument.name.value === 'requires' ? { ...argument, value: { kind: Kind.STRING as const, value } } : argument,
    );
    return { ...directive, arguments: arguments_ };
  }

  const rewritten = new Map(
    [...types.values()].map((type) => {
      const typeName = type.name.value;
      const fields = type.fields?.map((field) => ({
        ...field,
        directives: field.directives?.map((directive) => twinDirective(directive, typeName, field.name.value)),
      }));
      return [typeName, { ...type, fields }] as const;
    }),
  );
  const definitions = supergraph.definitions.map((definition) => {
    if (!isFieldType(definition)) return definition;
    const type = rewritten.get(definition.name.value) ?? definition;
    const twinned = added.get(type.name.value);
    return twinned ? { ...type, fields: type.fields?.flatMap((field) => withOwnTwins(field, twinned)) } : type;
  });
  return { document: { ...supergraph, definitions }, twins: names.twins, requirements };
}

type FieldType = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

function isFieldType(definition: { readonly kind: Kind }): definition is FieldType {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
}

function fieldTypes({ definitions }: DocumentNode): ReadonlyMap<string, FieldType> {
  return new Map(definitions.filter(isFieldType).map((type) => [type.name.value, type]));
}

function implementersOf(types: ReadonlyMap<string, FieldType>, name: string): string[] {
  if (types.get(name)?.kind !== Kind.INTERFACE_TYPE_DEFINITION) return [];
  return [...types.values()]
    .filter(({ interfaces }) => interfaces?.some((implemented) => implemented.name.value === name))
    .map((type) => type.name.value);
}

/** Returns the subgraph names in plans, by the values of join__Graph. */
function serviceNames({ definitions }: DocumentNode): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const { name, directives } of definition.values ?? []) {
      const graph = directives?.find((directive) => directive.name.value === 'join__graph');
      const service = graph?.arguments?.find((argument) => argument.name.value === 'name')?.value;
      if (service?.kind === Kind.STRING) names.set(name.value, service.value);
    }
  }
  return names;
}

function createTwinNames(types: ReadonlyMap<string, FieldType>) {
  const twins = new Map<string, Twin>();
  const byText = new Map<string, string>();
  const taken = new Set([...types.values()].flatMap(({ fields = [] }) => fields.map(({ name }) => name.value)));
  return {
    twins,
    nameOf(field: FieldNode): string {
      const { name, arguments: given = [] } = field;
      const text = print({ kind: Kind.FIELD, name, arguments: given });
      const known = byText.get(text);
      if (known !== undefined) return known;
      let number = twins.size;
      while (taken.has(`${name.value}_required${number}`)) number += 1;
      const twinName = `${name.value}_required${number}`;
      taken.add(twinName);
      byText.set(text, twinName);
      // A @requires is part of a schema, where there are no variables.
      twins.set(twinName, { fieldName: name.value, arguments: given as readonly ConstArgumentNode[] });
      return twinName;
    },
  };
}

function joinFieldArgument({ name, arguments: given }: ConstDirectiveNode, argumentName: string) {
  if (name.value !== 'join__field') return undefined;
  return given?.find((argument) => argument.name.value === argumentName)?.value;
}

function selectionOf(text: string): SelectionSetNode {
  const [operation] = parse(`{${text}}`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`"${text}" is not a selection`);
  return operation.selectionSet;
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

function withOwnTwins(
  field: FieldDefinitionNode,
  twinned: ReadonlyMap<string, ReadonlySet<string>>,
): FieldDefinitionNode[] {
  const names = [...(twinned.get(field.name.value) ?? [])];
  const directives = field.directives?.filter(({ name }) => name.value === 'join__field');
  const twins = names.map((value) => ({
    ...field,
    name: { kind: Kind.NAME as const, value },
    arguments: [],
    directives,
  }));
  return [field, ...twins];
}
