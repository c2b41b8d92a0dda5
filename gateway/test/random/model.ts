/** A graph before it is split: its types, and the subgraphs of each field. */
export interface Model {
  readonly subgraphs: readonly string[];
  readonly enums: ReadonlyMap<string, readonly string[]>;
  readonly objects: ReadonlyMap<string, ObjectModel>;
  readonly interfaces: ReadonlyMap<string, InterfaceModel>;
  /** Members by union and subgraph. */
  readonly unions: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  /** Fields of Query and Mutation. */
  readonly roots: ReadonlyMap<'Query' | 'Mutation', readonly FieldModel[]>;
}

export interface ObjectModel {
  readonly name: string;
  /** Absent for values, which have no key and are @shareable. */
  readonly keys?: Map<string, readonly KeyModel[]>;
  /** Subgraphs that know the type. */
  readonly subgraphs: Set<string>;
  readonly fields: FieldModel[];
  /** Subgraph in which its objects set a context for the objects below. */
  contextIn?: string;
}

export interface KeyModel {
  readonly fields: string;
  readonly resolvable: boolean;
}

export interface InterfaceModel {
  readonly name: string;
  readonly members: readonly string[];
  readonly fields: readonly string[];
  /** Subgraph that has the interface as an object, and the fields that it adds. */
  readonly asObject?: { readonly subgraph: string; readonly fields: readonly FieldModel[] };
}

export interface TypeModel {
  readonly name: string;
  readonly kind: 'scalar' | 'enum' | 'value' | 'entity' | 'interface' | 'union';
  /** For each level of list from the outside, true if it may be null; the last value is for the named type. */
  readonly nullable: readonly boolean[];
}

export interface FieldModel {
  readonly name: string;
  readonly type: TypeModel;
  readonly hasArguments: boolean;
  /** Subgraphs that resolve it. */
  readonly owners: Set<string>;
  /** Subgraphs that declare it @external. */
  readonly externals: Set<string>;
  /** Subgraph that its owner overrides. */
  readonly overrides?: string;
  /** True if the override applies only with a label. */
  readonly overridesByLabel?: boolean;
  readonly isInaccessible: boolean;
  /** A selection of other fields of the object, from which the value is computed. */
  readonly requires?: string;
  /** Field of the object above, from which the value is computed. */
  readonly fromContext?: string;
  /** Fields of the type that the owner provides only on this path. */
  provides?: readonly string[];
  /** True if another field provides it. */
  isProvided?: boolean;
}

export function typeText({ name, nullable }: TypeModel): string {
  const named = nullable.at(-1) ? name : `${name}!`;
  return nullable.slice(0, -1).reduceRight((text, isNullable) => (isNullable ? `[${text}]` : `[${text}]!`), named);
}
