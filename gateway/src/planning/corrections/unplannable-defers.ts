import { type DirectiveNode, type DocumentNode, Kind, visit } from 'graphql';

/**
 * Plans a document in which each @defer has a label. Apollo's planner breaks down over a @defer around some fields that
 * @requires others: it forgets that what it fetches after those is deferred too. What such a @defer marks is planned
 * as if it were not deferred, and so is there when its turn comes. Throws what the planner throws without any @defer.
 */
export function withPlannableDefers<Plan>(document: DocumentNode, plan: (document: DocumentNode) => Plan): Plan {
  try {
    return plan(document);
  } catch (error) {
    const label = error instanceof Error ? /has deferRef "(\w+)"/.exec(error.message)?.[1] : undefined;
    const fewer =
      (label && withoutDefers(document, (defer) => labelOf(defer) === label)) || withoutDefers(document, () => true);
    if (!fewer) throw error;
    return withPlannableDefers(fewer, plan);
  }
}

/** Undefined when there is none of them. */
function withoutDefers(document: DocumentNode, isMeant: (defer: DirectiveNode) => boolean): DocumentNode | undefined {
  const fewer = visit(document, {
    Directive: (directive) => (directive.name.value === 'defer' && isMeant(directive) ? null : undefined),
  });
  return fewer === document ? undefined : fewer;
}

function labelOf(defer: DirectiveNode): string | undefined {
  const label = defer.arguments?.find(({ name }) => name.value === 'label')?.value;
  return label?.kind === Kind.STRING ? label.value : undefined;
}
