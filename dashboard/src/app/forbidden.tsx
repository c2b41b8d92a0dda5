import { graphql } from '../generated/gql.ts';
import { useGraph } from '../graph/use-graph.ts';
import { Page } from '../view/page.tsx';

const whoQuery = graphql(`
  query WhoMayNot {
    viewer {
      subject
      tenant
    }
  }
`);

/** What stands in place of a section that the viewer may not see. */
export function Forbidden({ hasOthers }: { readonly hasOthers: boolean }) {
  const viewer = useGraph(whoQuery, {}).data?.viewer;
  const who = viewer && (
    <p>
      You are <strong>{viewer.subject}</strong> of <strong>{viewer.tenant}</strong>. An administrator gives roles under
      Trust, Users.
    </p>
  );
  return hasOthers ? (
    <Page title="You may not see this" text="Your role does not include this section.">
      {who}
    </Page>
  ) : (
    <Page title="You have no role yet" text="You are signed in, and nothing of this graph is open to you.">
      {who}
    </Page>
  );
}
