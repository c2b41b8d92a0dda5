import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  isInputObjectType,
  isNonNullType,
  Kind,
  OperationTypeNode,
  print,
  type SelectionSetNode,
  SingleFieldSubscriptionsRule,
  specifiedRules,
  type ValidationContext,
  type ValidationRule,
  validate,
} from 'graphql';
import { errorCodes } from '../common/errors.ts';
import { checkLimits } from '../guards/check-limits.ts';
import { type LimitOptions, limitsOf } from '../guards/limits-feature.ts';
import { DeferRule } from './defer-rule.ts';
import { type OperationOptions, operationOptionsOf } from './operation-feature.ts';

/**
 * GraphQL's rules. graphql-js's rule for subscriptions throws if a root field has @skip or @include with a variable,
 * whose value it does not know yet. A rule of ours replaces it.
 */
const rules: readonly ValidationRule[] = [
  ...specifiedRules.filter((rule) => rule !== SingleFieldSubscriptionsRule),
  KnownRootType,
  OneSubscriptionField,
  OneOfVariables,
  DeferRule,
];

export type ValidateOperation = (schema: GraphQLSchema, document: DocumentNode) => readonly GraphQLError[];

/** Checks the limits first, because some rules take more than linear time. */
export function createValidation(options: LimitOptions & OperationOptions): ValidateOperation {
  const { introspection, suggestions } = operationOptionsOf(options);
  const limits = limitsOf(options);
  const all = introspection ? rules : [...rules, NoIntrospection];
  return (schema, document) => {
    const beyond = checkLimits(document, limits);
    return beyond.length > 0 ? beyond : validate(schema, document, all, { hideSuggestions: !suggestions });
  };
}

function NoIntrospection(context: ValidationContext): ASTVisitor {
  return {
    Field(node) {
      if (node.name.value !== '__schema' && node.name.value !== '__type') return;
      const message = 'Introspection is disabled';
      const extensions = { code: errorCodes.introspectionDisabled };
      context.reportError(new GraphQLError(message, { nodes: node, extensions }));
    },
  };
}

/** graphql-js accepts any field below a root type that does not exist. */
function KnownRootType(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      if (context.getSchema().getRootType(operation.operation)) return;
      context.reportError(new GraphQLError(`The schema has no ${operation.operation} type`, { nodes: operation }));
    },
  };
}

/** graphql-js ignores a variable in a @oneOf input if the input itself must not be null. */
function OneOfVariables(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      const definitions = new Map(operation.variableDefinitions?.map((one) => [one.variable.name.value, one]));
      for (const { node, parentType } of context.getRecursiveVariableUsages(operation)) {
        const input = isNonNullType(parentType) ? parentType.ofType : undefined;
        const definition = definitions.get(node.name.value);
        if (!isInputObjectType(input) || !input.isOneOf) continue;
        if (!definition || definition.type.kind === Kind.NON_NULL_TYPE) continue;
        const message = `Variable "$${node.name.value}" is of type "${print(definition.type)}" but must be non-nullable to be used for OneOf Input Object "${input.name}".`;
        context.reportError(new GraphQLError(message, { nodes: [definition, node] }));
      }
    },
  };
}

/** A subscription has one root field, apart from conditions, and it is not an introspection field. */
function OneSubscriptionField(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      if (operation.operation !== OperationTypeNode.SUBSCRIPTION) return;
      const names = new Map<string, string>();
      collectRootNames(context, operation.selectionSet, names, new Set());
      const subject = operation.name ? `Subscription "${operation.name.value}"` : 'Anonymous subscription';
      if (names.size > 1) {
        context.reportError(new GraphQLError(`${subject} must select only one top level field.`, { nodes: operation }));
      }
      if ([...names.values()].some((name) => name.startsWith('__'))) {
        const message = `${subject} must not select an introspection top level field.`;
        context.reportError(new GraphQLError(message, { nodes: operation }));
      }
    },
  };
}

/** Collects field names by response name. */
function collectRootNames(
  context: ValidationContext,
  selectionSet: SelectionSetNode,
  names: Map<string, string>,
  spread: Set<string>,
): void {
  for (const selection of selectionSet.selections) {
    if (selection.kind === 'Field') {
      names.set(selection.alias?.value ?? selection.name.value, selection.name.value);
    } else if (selection.kind === 'InlineFragment') {
      collectRootNames(context, selection.selectionSet, names, spread);
    } else if (!spread.has(selection.name.value)) {
      spread.add(selection.name.value);
      const fragment = context.getFragment(selection.name.value);
      if (fragment) collectRootNames(context, fragment.selectionSet, names, spread);
    }
  }
}
