import { type DirectiveNode, type DocumentNode, Kind, visit } from 'graphql';

/**
 * Plans a document in which each @defer has a label. Apollo's planner fails on a @defer around some fields that
 * @requires other fields: it forgets that later fetches are deferred too. The content of such a @defer is planned as if
 * it were not deferred, so its data is ready when its part is sent. Throws the planner's error if planning fails even
 * without any @defer.
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

/** Returns undefined if the document has none of these @defer directives. */
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
