import {
  type DirectiveDefinitionNode,
  type DirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
  type InputObjectTypeDefinitionNode,
  type InputObjectTypeExtensionNode,
  isInputObjectType,
  Kind,
  parse,
  print,
  visit,
} from 'graphql';

/*
 * Apollo's libraries do not know @oneOf (exactly one field must be given). It is removed before they see a schema, and
 * restored in their results.
 */

type InputNode = InputObjectTypeDefinitionNode | InputObjectTypeExtensionNode;

const isOneOf = ({ name }: DirectiveNode | DirectiveDefinitionNode): boolean => name.value === 'oneOf';

/** Returns the definitions and extensions of input types. */
export function inputNodes({ definitions }: DocumentNode): readonly InputNode[] {
  return definitions.filter(
    (node): node is InputNode =>
      node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION || node.kind === Kind.INPUT_OBJECT_TYPE_EXTENSION,
  );
}

/** Returns the names of the input types with @oneOf. */
export function oneOfInputs(document: DocumentNode): ReadonlySet<string> {
  const marked = inputNodes(document).filter(({ directives }) => directives?.some(isOneOf));
  return new Set(marked.map(({ name }) => name.value));
}

/** Returns the schema without @oneOf. */
export function withoutOneOf(document: DocumentNode): DocumentNode {
  if (oneOfInputs(document).size === 0) return document;
  const unmarked = (node: InputNode) => ({ ...node, directives: node.directives?.filter((one) => !isOneOf(one)) });
  return visit(document, {
    DirectiveDefinition: (node) => (isOneOf(node) ? null : undefined),
    InputObjectTypeDefinition: unmarked,
    InputObjectTypeExtension: unmarked,
  });
}

/** Returns the schema's text with @oneOf on these input types. */
export function withOneOf(sdl: string, names: ReadonlySet<string>): string {
  if (names.size === 0) return sdl;
  const oneOf: DirectiveNode = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'oneOf' } };
  return print(
    visit(parse(sdl, { noLocation: true }), {
      InputObjectTypeDefinition: (node) =>
        names.has(node.name.value) ? { ...node, directives: [...(node.directives ?? []), oneOf] } : undefined,
    }),
  );
}

/** Makes the schema require exactly one field of these input types. */
export function markOneOf(schema: GraphQLSchema, names: ReadonlySet<string>): void {
  for (const name of names) {
    const type = schema.getType(name);
    if (isInputObjectType(type)) type.isOneOf = true;
  }
}
