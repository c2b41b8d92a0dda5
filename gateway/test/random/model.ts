/** A graph before it is split: its types, which subgraph holds which field, and how. */
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
  /** Absent for values, which have no identity and are @shareable. */
  readonly keys?: Map<string, readonly KeyModel[]>;
  /** Subgraphs that know the type. */
  readonly subgraphs: Set<string>;
  readonly fields: FieldModel[];
  /** The subgraph in which its objects set a context for what is below them. */
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
  /** The subgraph that takes the interface for an object, and the fields that it adds. */
  readonly asObject?: { readonly subgraph: string; readonly fields: readonly FieldModel[] };
}

export interface TypeModel {
  readonly name: string;
  readonly kind: 'scalar' | 'enum' | 'value' | 'entity' | 'interface' | 'union';
  /** From the outside in: whether each level of list may be null; the last is about the named type. */
  readonly nullable: readonly boolean[];
}

export interface FieldModel {
  readonly name: string;
  readonly type: TypeModel;
  readonly hasArguments: boolean;
  /** Subgraphs that resolve it. */
  readonly owners: Set<string>;
  /** Subgraphs that name it without resolving it. */
  readonly externals: Set<string>;
  /** Its owner has taken it over from this subgraph, which has it still. */
  readonly overrides?: string;
  /** Whether it has done so only where a label holds. */
  readonly overridesByLabel?: boolean;
  readonly isInaccessible: boolean;
  /** A selection of other fields of the object, from which the field's value is computed. */
  readonly requires?: string;
  /** The field of the object above from which the field's value is computed. */
  readonly fromContext?: string;
  /** Fields of the type that the field's owner gives on this path only. */
  provides?: readonly string[];
  /** Whether some other field provides it. */
  isProvided?: boolean;
}

export function typeText({ name, nullable }: TypeModel): string {
  const named = nullable.at(-1) ? name : `${name}!`;
  return nullable.slice(0, -1).reduceRight((text, isNullable) => (isNullable ? `[${text}]` : `[${text}]!`), named);
}
