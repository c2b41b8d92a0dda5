import {
  type ASTVisitor,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isSpecifiedScalarType,
  Kind,
  TypeInfo,
  type ValueNode,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { isExact } from '../../common/json.ts';

/**
 * Whether a literal says more than the value that JavaScript has for it: a number would lose digits or its sign, or a
 * name without quotes would become a text. `type` is undefined below a custom scalar.
 */
function isInexact(literal: ValueNode, type: GraphQLInputType | null | undefined): boolean {
  const named = type && getNamedType(type);
  if (literal.kind === Kind.ENUM) return !isEnumType(named);
  if (literal.kind !== Kind.INT && literal.kind !== Kind.FLOAT) return false;
  if (!named || !isSpecifiedScalarType(named)) return !isExact(literal.value);
  const value = Number(literal.value);
  return named.name === 'Float' && (!Number.isFinite(value) || Object.is(value, -0));
}

/** What stands in the place of a literal, if anything else is to. */
export type ReplaceLiteral = (
  literal: ValueNode,
  type: GraphQLInputType | null | undefined,
  /** Of the variable whose default the literal is, or is part of. */
  definition: VariableDefinitionNode | undefined,
) => ValueNode | undefined;

/** The document with other values in the place of such literals. `visitor` may keep parts of it from being visited. */
export function replaceInexact(
  schema: GraphQLSchema,
  document: DocumentNode,
  replace: ReplaceLiteral,
  visitor: ASTVisitor = {},
): DocumentNode {
  const typeInfo = new TypeInfo(schema);
  let definition: VariableDefinitionNode | undefined;
  const enter = (literal: ValueNode) => {
    const type = typeInfo.getInputType();
    return isInexact(literal, type) ? replace(literal, type, definition) : undefined;
  };
  return visit(
    document,
    visitWithTypeInfo(typeInfo, {
      ...visitor,
      VariableDefinition: {
        enter(node) {
          definition = node;
        },
        leave() {
          definition = undefined;
        },
      },
      IntValue: enter,
      FloatValue: enter,
      EnumValue: enter,
    }),
  );
}

/** Names the variables of a document whose defaults hold such a literal. */
export function inexactDefaults(schema: GraphQLSchema, document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  const note: ReplaceLiteral = (_literal, _type, definition) => {
    if (definition) names.add(definition.variable.name.value);
    return undefined;
  };
  replaceInexact(schema, document, note, { SelectionSet: () => false });
  return names;
}
