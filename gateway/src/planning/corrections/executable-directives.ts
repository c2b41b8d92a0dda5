import { type ConstDirectiveNode, type DirectiveDefinitionNode, type DocumentNode, Kind } from 'graphql';
import { mapDefinitions } from '../../schema/map-definitions.ts';

/** Locations of directives in a client's operation. */
const executableLocations: ReadonlySet<string> = new Set([
  'QUERY',
  'MUTATION',
  'SUBSCRIPTION',
  'FIELD',
  'FRAGMENT_SPREAD',
  'INLINE_FRAGMENT',
  'FRAGMENT_DEFINITION',
  'VARIABLE_DEFINITION',
]);

/**
 * Removes the @link of the subgraphs' own features (@composeDirective) that have a directive for operations, so that
 * the directive is defined like any other. Apollo's library hides linked directives from clients, who could not write
 * them. Links with a purpose stay: other code decides whether such a supergraph is served.
 */
export function unlinkExecutableDirectives(supergraph: DocumentNode): DocumentNode {
  const executable = supergraph.definitions
    .filter((node): node is DirectiveDefinitionNode => node.kind === Kind.DIRECTIVE_DEFINITION)
    .filter(({ locations }) => locations.some(({ value }) => executableLocations.has(value)))
    .map(({ name }) => name.value);
  const unlink = (link: ConstDirectiveNode) =>
    isOwnFeature(link) && executable.some((directive) => brings(link, directive));
  return mapDefinitions(supergraph, (node) =>
    node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION
      ? { ...node, directives: node.directives?.filter((directive) => !unlink(directive)) }
      : node,
  );
}

function isOwnFeature(link: ConstDirectiveNode): boolean {
  const url = textOf(link, 'url');
  return (
    link.name.value === 'link' &&
    url !== undefined &&
    !url.startsWith('https://specs.apollo.dev/') &&
    !link.arguments?.some(({ name }) => name.value === 'for')
  );
}

/** Returns true if the link imports the directive, or if the directive has the feature's name, alone or before `__`. */
function brings(link: ConstDirectiveNode, directive: string): boolean {
  return importedNames(link).includes(`@${directive}`) || directive.split('__')[0] === featureName(link);
}

function importedNames(link: ConstDirectiveNode): (string | undefined)[] {
  const imports = link.arguments?.find(({ name }) => name.value === 'import')?.value;
  if (imports?.kind !== Kind.LIST) return [];
  return imports.values.map((value) => {
    if (value.kind === Kind.STRING) return value.value;
    if (value.kind !== Kind.OBJECT) return undefined;
    const given = value.fields.find(({ name }) => name.value === 'as') ?? value.fields[0];
    return given?.value.kind === Kind.STRING ? given.value.value : undefined;
  });
}

/** Returns the name given with `as`, or the last part of the URL's path before its version. */
function featureName(link: ConstDirectiveNode): string | undefined {
  const parts = textOf(link, 'url')?.split('/').filter(Boolean) ?? [];
  const last = parts.at(-1);
  return textOf(link, 'as') ?? (last !== undefined && /^v\d+\.\d+$/.test(last) ? parts.at(-2) : last);
}

function textOf(directive: ConstDirectiveNode, argument: string): string | undefined {
  const value = directive.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}
