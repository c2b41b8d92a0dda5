import { type ConstDirectiveNode, type DocumentNode, Kind } from 'graphql';
import { argumentsOf, isTypeDefinition, membersOf } from './type-members.ts';

/** What a contract shows of a supergraph. */
export interface ContractTags {
  readonly contract: string;
  /** Coordinates of everything with its tag, such as `Account.name` or `Query.account(id:)`. */
  readonly coordinates: ReadonlySet<string>;
  /** Types with a key, to which any subgraph may add fields. */
  readonly entities: ReadonlySet<string>;
}

/** Reads what has `@tag(name:)` with the name of the contract. */
export function readContractTags(contract: string, supergraph: DocumentNode): ContractTags {
  const coordinates = new Set<string>();
  const entities = new Set<string>();
  const note = (coordinate: string, { directives }: { readonly directives?: readonly ConstDirectiveNode[] }) => {
    if (directives?.some((directive) => hasArgument(directive, 'tag', 'name', contract))) coordinates.add(coordinate);
  };
  for (const type of supergraph.definitions) {
    if (!isTypeDefinition(type)) continue;
    const { value: name } = type.name;
    note(name, type);
    if (type.directives?.some((directive) => hasArgument(directive, 'join__type', 'key'))) entities.add(name);
    for (const member of membersOf(type)) {
      const coordinate = `${name}.${member.name.value}`;
      note(coordinate, member);
      for (const argument of argumentsOf(member)) note(`${coordinate}(${argument.name.value}:)`, argument);
    }
  }
  return { contract, coordinates, entities };
}

function hasArgument(directive: ConstDirectiveNode, name: string, argument: string, value?: string): boolean {
  if (directive.name.value !== name) return false;
  const given = directive.arguments?.find((one) => one.name.value === argument)?.value;
  return given !== undefined && (value === undefined || (given.kind === Kind.STRING && given.value === value));
}
