import {
  type ASTVisitor,
  type DirectiveNode,
  GraphQLError,
  Kind,
  OperationTypeNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** Requires a literal, unique label of @defer, and refuses @defer in subscriptions. */
export function DeferRule(context: ValidationContext): ASTVisitor {
  const labels = new Map<string, DirectiveNode>();
  return {
    Directive(directive) {
      if (directive.name.value !== 'defer') return;
      const label = directive.arguments?.find(({ name }) => name.value === 'label')?.value;
      if (label?.kind === Kind.VARIABLE) {
        context.reportError(new GraphQLError('The label of @defer must not be a variable.', { nodes: label }));
      }
      if (label?.kind !== Kind.STRING) return;
      const same = labels.get(label.value);
      if (same) {
        const message = `The label "${label.value}" of @defer is used more than once.`;
        context.reportError(new GraphQLError(message, { nodes: [same, directive] }));
      }
      labels.set(label.value, directive);
    },
    OperationDefinition(operation) {
      if (operation.operation !== OperationTypeNode.SUBSCRIPTION) return;
      const defer = deferWithin(context, operation.selectionSet, new Set());
      if (!defer) return;
      context.reportError(new GraphQLError('@defer is not allowed in a subscription.', { nodes: defer }));
    },
  };
}

function deferWithin(
  context: ValidationContext,
  selectionSet: SelectionSetNode,
  seen: Set<string>,
): DirectiveNode | undefined {
  for (const selection of selectionSet.selections) {
    const defer = selection.directives?.find(({ name }) => name.value === 'defer');
    if (defer) return defer;
    let below: SelectionSetNode | undefined;
    if (selection.kind !== Kind.FRAGMENT_SPREAD) below = selection.selectionSet;
    else if (!seen.has(selection.name.value)) {
      seen.add(selection.name.value);
      below = context.getFragment(selection.name.value)?.selectionSet;
    }
    const found = below && deferWithin(context, below, seen);
    if (found) return found;
  }
  return undefined;
}
