import {
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type FragmentSpreadNode,
  type InlineFragmentNode,
  Kind,
  visit,
} from 'graphql';

/** True if the document contains @defer. */
export function hasDefer(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive({ name }) {
      if (name.value === 'defer') found = true;
    },
  });
  return found;
}

/** Removes @defer, for a client that does not accept an answer in parts. */
export function withoutDefer(document: DocumentNode): DocumentNode {
  return visit(document, { Directive: ({ name }) => (name.value === 'defer' ? null : undefined) });
}

export interface LabelledDocument {
  readonly document: DocumentNode;
  /** The client's labels by the gateway's labels; undefined for a fragment without a label. */
  readonly labels: ReadonlyMap<string, string | undefined>;
}

/** Puts a unique label on each @defer, which identifies the plan's parts. */
export function labelDefers(document: DocumentNode): LabelledDocument {
  const labels = new Map<string, string | undefined>();
  const relabel = (node: FragmentSpreadNode | InlineFragmentNode) => {
    const defer = node.directives?.find(({ name }) => name.value === 'defer');
    if (!defer) return undefined;
    const label = `part${labels.size}`;
    labels.set(label, labelOf(defer));
    const others = node.directives?.filter((directive) => directive !== defer) ?? [];
    return { ...node, directives: [...others, withLabel(defer, label)] };
  };
  return { document: visit(document, { FragmentSpread: relabel, InlineFragment: relabel }), labels };
}

/** Returns the gateway's label of a fragment that is deferred with these variables; undefined if it is not. */
export function deferredLabel(
  { directives = [] }: FragmentSpreadNode | InlineFragmentNode,
  variables: Readonly<Record<string, unknown>>,
): string | undefined {
  const defer = directives.find(({ name }) => name.value === 'defer');
  if (!defer) return undefined;
  const condition = defer.arguments?.find(({ name }) => name.value === 'if')?.value;
  if (condition?.kind === Kind.BOOLEAN && !condition.value) return undefined;
  if (condition?.kind === Kind.VARIABLE && variables[condition.name.value] === false) return undefined;
  return labelOf(defer);
}

function labelOf(defer: DirectiveNode): string | undefined {
  const label = defer.arguments?.find(({ name }) => name.value === 'label')?.value;
  return label?.kind === Kind.STRING ? label.value : undefined;
}

function withLabel(defer: DirectiveNode, label: string): DirectiveNode {
  const argument: ArgumentNode = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: 'label' },
    value: { kind: Kind.STRING, value: label },
  };
  return { ...defer, arguments: [...(defer.arguments?.filter(({ name }) => name.value !== 'label') ?? []), argument] };
}
