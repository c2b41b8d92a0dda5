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
 * Returns true if JavaScript's value of a literal loses information: digits or the sign of a number, or the difference
 * between a name and a string. `type` is undefined below a custom scalar.
 */
function isInexact(literal: ValueNode, type: GraphQLInputType | null | undefined): boolean {
  const named = type && getNamedType(type);
  if (literal.kind === Kind.ENUM) return !isEnumType(named);
  if (literal.kind !== Kind.INT && literal.kind !== Kind.FLOAT) return false;
  if (!named || !isSpecifiedScalarType(named)) return !isExact(literal.value);
  const value = Number(literal.value);
  return named.name === 'Float' && (!Number.isFinite(value) || Object.is(value, -0));
}

/** Returns the value that replaces a literal; undefined to keep it. */
export type ReplaceLiteral = (
  literal: ValueNode,
  type: GraphQLInputType | null | undefined,
  /** Variable whose default contains the literal. */
  definition: VariableDefinitionNode | undefined,
) => ValueNode | undefined;

/** Returns the document with other values for such literals. `visitor` may exclude parts of it. */
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

/** Returns the names of a document's variables whose defaults contain such a literal. */
export function inexactDefaults(schema: GraphQLSchema, document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  const note: ReplaceLiteral = (_literal, _type, definition) => {
    if (definition) names.add(definition.variable.name.value);
    return undefined;
  };
  replaceInexact(schema, document, note, { SelectionSet: () => false });
  return names;
}
