import {
  buildASTSchema,
  type DefinitionNode,
  type GraphQLSchema,
  Kind,
  parse,
  printSchema,
  type TypeDefinitionNode,
} from 'graphql';
import { invalidReferences, lostDefaults, schemaProblems } from './contract-problems.ts';
import type { ContractTags } from './contract-tags.ts';
import { InvalidContract } from './invalid-contract.ts';
import { reachableTypes } from './reachable-types.ts';
import { argumentsOf, isTypeDefinition, type MemberNode, membersOf } from './type-members.ts';

/**
 * Returns the part of an API schema that a contract shows. A field, argument, input field or enum value is shown if it has
 * the tag. A tag on a type stands for all its members, and one on a field for all its arguments, unless one of these has the
 * tag too: then only those with the tag are shown. Scalars are shown where they are used. Throws an `InvalidContract` if
 * something that is shown refers to something that is not.
 */
export function contractSchema(api: GraphQLSchema, tags: ContractTags): GraphQLSchema {
  const document = parse(printSchema(api), { noLocation: true });
  const types = document.definitions.filter(isTypeDefinition);
  const asWhole = types.filter(({ name }) => isEntityAsWhole(name.value, tags));
  refuse(
    tags,
    asWhole.map(({ name }) => `has all of ${name.value}, to which any subgraph may add fields: tag each field instead`),
  );
  const parts = types.flatMap((type) => shownPart(type, tags) ?? []);
  const shown = new Map(parts.map((type) => [type.name.value, type]));
  refuse(tags, invalidReferences(api, shown));
  const linked = parts.map((type) => withoutHidden(type, shown));
  const others = document.definitions.flatMap((each) =>
    isTypeDefinition(each) ? [] : withoutHiddenRoots(each, shown),
  );
  const reached = reachableTypes(build([...others, ...linked]));
  const schema = build([...others, ...linked.filter(({ name }) => reached.has(name.value))]);
  refuse(tags, [...schemaProblems(schema), ...lostDefaults(schema)]);
  return schema;
}

function refuse({ contract }: ContractTags, problems: readonly string[]): void {
  if (problems.length > 0) throw new InvalidContract(contract, problems);
}

const build = (definitions: readonly DefinitionNode[]) =>
  buildASTSchema({ kind: Kind.DOCUMENT, definitions }, { assumeValidSDL: true });

const isEntityAsWhole = (type: string, { coordinates, entities }: ContractTags) =>
  entities.has(type) && coordinates.has(type);

/** Returns what is shown of a type; undefined if nothing is. */
function shownPart(type: TypeDefinitionNode, { coordinates }: ContractTags): TypeDefinitionNode | undefined {
  const { value: name } = type.name;
  if (type.kind === Kind.SCALAR_TYPE_DEFINITION) return type;
  if (type.kind === Kind.UNION_TYPE_DEFINITION) return coordinates.has(name) ? type : undefined;
  const members = select(membersOf(type), coordinates.has(name), (member) =>
    isShownMember(`${name}.${member.name.value}`, member, coordinates),
  ).map((member) => withShownArguments(`${name}.${member.name.value}`, member, coordinates));
  if (members.length === 0) return undefined;
  return { ...type, [type.kind === Kind.ENUM_TYPE_DEFINITION ? 'values' : 'fields']: members } as TypeDefinitionNode;
}

/** Returns the tagged ones of some members; if none is, all of them or none, as their owner says. */
function select<Member>(members: readonly Member[], all: boolean, isTagged: (member: Member) => boolean): Member[] {
  const tagged = members.filter(isTagged);
  return tagged.length > 0 || !all ? tagged : [...members];
}

/** A tag on an argument shows its field too. */
function isShownMember(coordinate: string, member: MemberNode, coordinates: ReadonlySet<string>): boolean {
  return (
    coordinates.has(coordinate) ||
    argumentsOf(member).some(({ name }) => coordinates.has(`${coordinate}(${name.value}:)`))
  );
}

function withShownArguments(coordinate: string, member: MemberNode, coordinates: ReadonlySet<string>): MemberNode {
  if (member.kind !== Kind.FIELD_DEFINITION) return member;
  const shown = select(argumentsOf(member), true, ({ name }) => coordinates.has(`${coordinate}(${name.value}:)`));
  return { ...member, arguments: shown };
}

type Shown = ReadonlyMap<string, TypeDefinitionNode>;

/** Removes hidden types from a union, and hidden interfaces from the types that implement them. */
function withoutHidden(type: TypeDefinitionNode, shown: Shown): TypeDefinitionNode {
  if (type.kind === Kind.UNION_TYPE_DEFINITION) {
    return { ...type, types: type.types?.filter(({ name }) => shown.has(name.value)) };
  }
  if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) return type;
  return { ...type, interfaces: type.interfaces?.filter(({ name }) => shown.has(name.value)) };
}

/** A contract without mutations has no mutation type. */
function withoutHiddenRoots(definition: DefinitionNode, shown: Shown): DefinitionNode[] {
  if (definition.kind !== Kind.SCHEMA_DEFINITION) return [definition];
  const operationTypes = definition.operationTypes.filter(({ type }) => shown.has(type.name.value));
  return [{ ...definition, operationTypes }];
}
