import {
  type ConstArgumentNode,
  type DirectiveDefinitionNode,
  type DirectiveNode,
  type DocumentNode,
  Kind,
  visit,
} from 'graphql';

/**
 * Writes the defaults of directives' arguments into operations. The composed definition of a directive has a default if
 * any subgraph gives it, and the other subgraphs would refuse an operation without the argument.
 */
export function defaultDirectiveArguments(supergraph: DocumentNode): (operation: DocumentNode) => DocumentNode {
  const defaults = new Map(
    supergraph.definitions
      .filter((node): node is DirectiveDefinitionNode => node.kind === Kind.DIRECTIVE_DEFINITION)
      .map((definition) => [definition.name.value, readDefaults(definition)] as const)
      .filter(([, given]) => given.length > 0),
  );
  const complete = (directive: DirectiveNode): DirectiveNode | undefined => {
    const given = directive.arguments ?? [];
    const missing = defaults
      .get(directive.name.value)
      ?.filter(({ name }) => !given.some((argument) => argument.name.value === name.value));
    return missing && missing.length > 0 ? { ...directive, arguments: [...given, ...missing] } : undefined;
  };
  return (operation) => (defaults.size === 0 ? operation : visit(operation, { Directive: complete }));
}

function readDefaults({ arguments: defined = [] }: DirectiveDefinitionNode): ConstArgumentNode[] {
  return defined.flatMap(({ name, defaultValue }) =>
    defaultValue ? [{ kind: Kind.ARGUMENT, name, value: defaultValue }] : [],
  );
}
