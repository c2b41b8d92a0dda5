import {
  type Directive,
  EnumType,
  InputObjectType,
  InterfaceType,
  ObjectType,
  ScalarType,
  type Schema,
  type Supergraph,
} from '@apollo/federation-internals';

/** The @listSize of a field. */
export interface ListSize {
  /** Assumed number of entries if no slicing argument is given. */
  readonly assumedSize: number | undefined;
  /** Arguments that contain the number of requested entries. */
  readonly slicingArguments: readonly string[];
  /** Fields of the field's type that are the lists; if empty, the field itself is the list. */
  readonly sizedFields: readonly string[];
  readonly requireOneSlicingArgument: boolean;
}

/** The weights of @cost and the sizes of @listSize, by whatever name the supergraph imports the directives. */
export interface SchemaCosts {
  /** By coordinate: `Type`, `Type.field`, `Type.field(argument:)` or `Input.field`. */
  weightOf(coordinate: string): number | undefined;
  listSizeOf(coordinate: string): ListSize | undefined;
}

/** Reads the costs. Those of an interface's field apply to implementations that declare none. */
export function readCosts({ schema }: Supergraph): SchemaCosts {
  const names = namesIn(schema);
  const weights = new Map<string, number>();
  const listSizes = new Map<string, ListSize>();

  function read(coordinate: string, { appliedDirectives }: Directed): void {
    for (const directive of appliedDirectives) {
      if (directive.name === names.cost) weights.set(coordinate, Number(directive.arguments(true).weight));
      else if (directive.name === names.listSize) listSizes.set(coordinate, listSizeFrom(directive));
    }
  }

  function readFields(type: ObjectType | InterfaceType, typeName: string): void {
    for (const field of type.fields()) {
      read(`${typeName}.${field.name}`, field);
      for (const argument of field.arguments()) read(`${typeName}.${field.name}(${argument.name}:)`, argument);
    }
  }

  for (const type of schema.types()) {
    if (type instanceof ObjectType) for (const each of type.interfaces()) readFields(each, type.name);
    if (type instanceof ObjectType || type instanceof EnumType || type instanceof ScalarType) read(type.name, type);
    if (type instanceof ObjectType || type instanceof InterfaceType) readFields(type, type.name);
    if (type instanceof InputObjectType) for (const field of type.fields()) read(`${type.name}.${field.name}`, field);
  }
  return {
    weightOf: (coordinate) => weights.get(coordinate),
    listSizeOf: (coordinate) => listSizes.get(coordinate),
  };
}

type Directed = { readonly appliedDirectives: readonly Directive[] };

function namesIn(schema: Schema) {
  const feature = schema.coreFeatures?.getByIdentity('https://specs.apollo.dev/cost');
  return { cost: feature?.directiveNameInSchema('cost'), listSize: feature?.directiveNameInSchema('listSize') };
}

function listSizeFrom(directive: Directive): ListSize {
  const { assumedSize, slicingArguments, sizedFields, requireOneSlicingArgument } = directive.arguments(true);
  return {
    assumedSize: typeof assumedSize === 'number' ? assumedSize : undefined,
    slicingArguments: slicingArguments ?? [],
    sizedFields: sizedFields ?? [],
    requireOneSlicingArgument: requireOneSlicingArgument !== false,
  };
}
