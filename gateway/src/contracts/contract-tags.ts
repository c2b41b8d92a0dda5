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
export const readContractTags = (contract: string, supergraph: DocumentNode): ContractTags => ({
  contract,
  ...readTagged(supergraph, (tag) => tag === contract),
});

/** Reads what has `@tag(name:)` with such a name. */
export function readTagged(
  supergraph: DocumentNode,
  isMeant: (tag: string) => boolean,
): Omit<ContractTags, 'contract'> {
  const coordinates = new Set<string>();
  const entities = new Set<string>();
  const note = (coordinate: string, { directives }: { readonly directives?: readonly ConstDirectiveNode[] }) => {
    const isTagged = directives?.some((directive) => {
      const name = directive.name.value === 'tag' ? argumentOf(directive, 'name') : undefined;
      return name?.kind === Kind.STRING && isMeant(name.value);
    });
    if (isTagged) coordinates.add(coordinate);
  };
  for (const type of supergraph.definitions) {
    if (!isTypeDefinition(type)) continue;
    const { value: name } = type.name;
    note(name, type);
    const hasKey = type.directives?.some(
      (directive) => directive.name.value === 'join__type' && argumentOf(directive, 'key') !== undefined,
    );
    if (hasKey) entities.add(name);
    for (const member of membersOf(type)) {
      const coordinate = `${name}.${member.name.value}`;
      note(coordinate, member);
      for (const argument of argumentsOf(member)) note(`${coordinate}(${argument.name.value}:)`, argument);
    }
  }
  return { coordinates, entities };
}

const argumentOf = (directive: ConstDirectiveNode, name: string) =>
  directive.arguments?.find((one) => one.name.value === name)?.value;
