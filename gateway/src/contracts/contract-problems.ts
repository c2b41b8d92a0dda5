import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLSchema,
  type InputValueDefinitionNode,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  Kind,
  specifiedScalarTypes,
  type TypeDefinitionNode,
  validateSchema,
} from 'graphql';
import { argumentsOf, type MemberNode, membersOf, namedTypeOf } from './type-members.ts';

const builtIn = new Set(specifiedScalarTypes.map(({ name }) => name));

/** Returns what is wrong with the references of the types that a contract shows: each problem names both ends. */
export function invalidReferences(api: GraphQLSchema, shown: ReadonlyMap<string, TypeDefinitionNode>): string[] {
  const problems: string[] = [];
  const isKnown = (name: string) => shown.has(name) || builtIn.has(name);
  const check = (coordinate: string, node: Exclude<MemberNode, { kind: Kind.ENUM_VALUE_DEFINITION }>) => {
    const type = namedTypeOf(node.type);
    if (!isKnown(type)) problems.push(`has ${coordinate}, but not its type ${type}`);
  };
  const requires = (owner: string, of: readonly InputValueDefinitionNode[], all: readonly Required[]) => {
    for (const { name, coordinate } of all) {
      if (!of.some((one) => one.name.value === name))
        problems.push(`has ${owner}, but not ${coordinate}, which it requires`);
    }
  };
  for (const [name, type] of shown) {
    if (type.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
      requires(name, type.fields ?? [], requiredFields(api, name));
    }
    if (type.kind === Kind.UNION_TYPE_DEFINITION && !type.types?.some((member) => shown.has(member.name.value))) {
      problems.push(
        `has the union ${name}, but none of its types ${type.types?.map((one) => one.name.value).join(', ')}`,
      );
    }
    for (const member of membersOf(type)) {
      if (member.kind === Kind.ENUM_VALUE_DEFINITION) continue;
      const coordinate = `${name}.${member.name.value}`;
      check(coordinate, member);
      for (const argument of argumentsOf(member)) check(`${coordinate}(${argument.name.value}:)`, argument);
      requires(coordinate, argumentsOf(member), requiredArguments(api, name, member.name.value));
    }
  }
  return problems;
}

interface Required {
  readonly name: string;
  readonly coordinate: string;
}

function requiredFields(api: GraphQLSchema, typeName: string): Required[] {
  const type = api.getType(typeName);
  const fields = isInputObjectType(type) ? Object.values(type.getFields()) : [];
  return fields.filter(isRequiredInputField).map(({ name }) => ({ name, coordinate: `${typeName}.${name}` }));
}

function requiredArguments(api: GraphQLSchema, typeName: string, fieldName: string): Required[] {
  const type = api.getType(typeName);
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName] : undefined;
  const all = field?.args.filter(isRequiredArgument) ?? [];
  return all.map(({ name }) => ({ name, coordinate: `${typeName}.${fieldName}(${name}:)` }));
}

/** Returns what GraphQL's own rules find, such as an object without a field of an interface that it implements. */
export function schemaProblems(schema: GraphQLSchema): string[] {
  return validateSchema(schema).map(({ message }) => `is no valid schema: ${message}`);
}

/** Returns the default values that use a hidden input field or enum value: nobody could send them. */
export function lostDefaults(schema: GraphQLSchema): string[] {
  const isLost = ({ astNode, defaultValue }: GraphQLArgument | GraphQLInputField) =>
    astNode?.defaultValue !== undefined && defaultValue === undefined;
  const problem = (coordinate: string) => `has ${coordinate}, but not everything that its default value uses`;
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (isInputObjectType(type)) {
      return Object.values(type.getFields())
        .filter(isLost)
        .map(({ name }) => problem(`${type.name}.${name}`));
    }
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) =>
      field.args.filter(isLost).map(({ name }) => problem(`${type.name}.${field.name}(${name}:)`)),
    );
  });
}
