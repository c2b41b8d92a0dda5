import {
  type GraphQLInputType,
  type GraphQLNamedInputType,
  type GraphQLNullableType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  Kind,
  TypeInfo,
  typeFromAST,
  type VariableDefinitionNode,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { JsonObject, JsonValue } from '../../common/json.ts';
import type { CuratedOperation } from './read-operations.ts';

/** Returns the JSON Schema of the arguments that give an operation its variables. It must be valid on the schema. */
export function inputSchemaOf(schema: GraphQLSchema, { document, operation }: CuratedOperation): JsonObject {
  const definitions = createDefinitions();
  const described = descriptionsOfUses(schema, document);
  const variables = operation.variableDefinitions ?? [];
  const properties = Object.fromEntries(
    variables.map((variable) => {
      const { value: name } = variable.variable.name;
      const description = variable.description?.value ?? described.get(name);
      return [name, withNotes(definitions.schemaOf(typeOf(schema, variable)), description, defaultOf(variable))];
    }),
  );
  const required = variables.filter(isRequired).map(({ variable }) => variable.name.value);
  return { ...objectSchema(properties, required), ...definitions.all() };
}

const isRequired = ({ type, defaultValue }: VariableDefinitionNode): boolean =>
  type.kind === Kind.NON_NULL_TYPE && !defaultValue;

function typeOf(schema: GraphQLSchema, { type }: VariableDefinitionNode): GraphQLInputType {
  // biome-ignore lint/suspicious/noExplicitAny: graphql-js has an overload for each kind of node, but none for all
  const found = typeFromAST(schema, type as any);
  if (!isInputType(found)) throw new Error('The operation is not valid on the schema');
  return found;
}

const defaultOf = ({ defaultValue }: VariableDefinitionNode): JsonValue | undefined =>
  defaultValue && (valueFromASTUntyped(defaultValue) as JsonValue);

/** Returns the descriptions of the arguments and input fields that variables are used for, by the variables' names. */
function descriptionsOfUses(schema: GraphQLSchema, document: CuratedOperation['document']): Map<string, string> {
  const descriptions = new Map<string, string>();
  const types = new TypeInfo(schema);
  const noteUse = (name: string, description: string | null | undefined) => {
    if (description && !descriptions.has(name)) descriptions.set(name, description);
  };
  visit(
    document,
    visitWithTypeInfo(types, {
      Argument: ({ value }) => {
        if (value.kind === Kind.VARIABLE && !types.getDirective())
          noteUse(value.name.value, types.getArgument()?.description);
      },
      ObjectField: ({ name, value }) => {
        const parent = types.getParentInputType();
        if (value.kind !== Kind.VARIABLE || !isInputObjectType(parent)) return;
        noteUse(value.name.value, parent.getFields()[name.value]?.description);
      },
    }),
  );
  return descriptions;
}

function objectSchema(properties: JsonObject, required: string[]): JsonObject {
  return { type: 'object', properties, ...(required.length > 0 && { required }), additionalProperties: false };
}

function withNotes(schema: JsonObject, own: string | null | undefined, given: JsonValue | undefined): JsonObject {
  const description = [own, schema.description].filter((part) => part).join(' ');
  return { ...schema, ...(description && { description }), ...(given !== undefined && { default: given }) };
}

const scalars: Readonly<Record<string, JsonObject>> = {
  ID: { type: 'string' },
  String: { type: 'string' },
  Boolean: { type: 'boolean' },
  Float: { type: 'number' },
  Int: { type: 'integer' },
};

type GraphQLNullableInputType = GraphQLInputType & GraphQLNullableType;

/** Input objects stand in `$defs`, because they may contain themselves. */
function createDefinitions() {
  const definitions: JsonObject = {};

  function schemaOf(type: GraphQLInputType): JsonObject {
    return isNonNullType(type) ? presentSchema(type.ofType) : orNull(presentSchema(type));
  }

  function presentSchema(type: GraphQLNullableInputType): JsonObject {
    if (isListType(type)) return { type: 'array', items: schemaOf(type.ofType) };
    return namedSchema(type);
  }

  function namedSchema(type: GraphQLNamedInputType): JsonObject {
    if (isEnumType(type)) return { type: 'string', enum: type.getValues().map(({ name }) => name) };
    if (!isInputObjectType(type))
      return scalars[type.name] ?? { title: type.name, ...(type.description && { description: type.description }) };
    if (!Object.hasOwn(definitions, type.name)) {
      // Found if the type contains itself.
      definitions[type.name] = {};
      const fields = Object.values(type.getFields());
      const properties = Object.fromEntries(
        fields.map((field) => [
          field.name,
          withNotes(schemaOf(field.type), field.description, field.defaultValue as JsonValue | undefined),
        ]),
      );
      const required = fields.filter((field) => isNonNullType(field.type) && field.defaultValue === undefined);
      definitions[type.name] = {
        ...objectSchema(
          properties,
          required.map(({ name }) => name),
        ),
        ...(type.isOneOf && { minProperties: 1, maxProperties: 1 }),
      };
    }
    return { $ref: `#/$defs/${type.name}` };
  }

  return {
    schemaOf,
    /** Returns the definitions of all input objects so far. */
    all: (): JsonObject => (Object.keys(definitions).length > 0 ? { $defs: definitions } : {}),
  };
}

/** Returns a schema that allows null, too. */
function orNull(schema: JsonObject): JsonObject {
  if (Array.isArray(schema.enum)) return { ...schema, type: ['string', 'null'], enum: [...schema.enum, null] };
  if (typeof schema.type === 'string') return { ...schema, type: [schema.type, 'null'] };
  // Without a type anything is allowed.
  return schema.$ref === undefined ? schema : { anyOf: [schema, { type: 'null' }] };
}
