import {
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
export function isInexact(literal: ValueNode, type: GraphQLInputType | null | undefined): boolean {
  const named = type && getNamedType(type);
  if (literal.kind === Kind.ENUM) return !isEnumType(named);
  if (literal.kind !== Kind.INT && literal.kind !== Kind.FLOAT) return false;
  if (!named || !isSpecifiedScalarType(named)) return !isExact(literal.value);
  const value = Number(literal.value);
  return named.name === 'Float' && (!Number.isFinite(value) || Object.is(value, -0));
}

/** Names the variables of a document whose defaults hold such a literal. */
export function inexactDefaults(schema: GraphQLSchema, document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  const typeInfo = new TypeInfo(schema);
  let definition: VariableDefinitionNode | undefined;
  const enter = (literal: ValueNode) => {
    if (definition && isInexact(literal, typeInfo.getInputType())) names.add(definition.variable.name.value);
  };
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      VariableDefinition: {
        enter(node) {
          definition = node;
        },
        leave() {
          definition = undefined;
        },
      },
      SelectionSet: () => false,
      IntValue: enter,
      FloatValue: enter,
      EnumValue: enter,
    }),
  );
  return names;
}
