import {
  type ASTVisitor,
  GraphQLError,
  type GraphQLSchema,
  OperationTypeNode,
  type SelectionSetNode,
  SingleFieldSubscriptionsRule,
  specifiedRules,
  type ValidationContext,
  type ValidationRule,
  validate,
} from 'graphql';

/**
 * GraphQL's rules. graphql-js's rule for subscriptions throws when a root field has @skip or @include with a variable,
 * which it does not know yet, so one of ours stands in for it.
 */
const rules: readonly ValidationRule[] = [
  ...specifiedRules.filter((rule) => rule !== SingleFieldSubscriptionsRule),
  OneSubscriptionField,
];

export const validateOperation: typeof validate = (schema: GraphQLSchema, document, _rules, options) =>
  validate(schema, document, rules, options);

/** A subscription has one root field, conditions aside, and that is not an introspection field. */
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

/** Field names by response name. */
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
