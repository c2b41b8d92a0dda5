import {
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type FragmentSpreadNode,
  type InlineFragmentNode,
  Kind,
  visit,
} from 'graphql';

/** Whether anything in the document is marked with @defer. */
export function hasDefer(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive({ name }) {
      if (name.value === 'defer') found = true;
    },
  });
  return found;
}

/** The document for a client that takes its answer whole. */
export function withoutDefer(document: DocumentNode): DocumentNode {
  return visit(document, { Directive: ({ name }) => (name.value === 'defer' ? null : undefined) });
}

export interface LabelledDocument {
  readonly document: DocumentNode;
  /** The client's labels by ours; undefined for what the client gave none. */
  readonly labels: ReadonlyMap<string, string | undefined>;
}

/** The document with a label of ours on each @defer, by which the plan's parts are told apart. */
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

/** Our label of a fragment that is to be deferred with these variables; undefined when it is not. */
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
