import { Link } from '@tanstack/react-router';
import { words } from '../common/words.ts';
import { type FragmentType, readFragment } from '../generated/fragment-masking.ts';
import { graphql } from '../generated/gql.ts';
import { WithEmoji } from '../parts/with-emoji.tsx';

const eventFragment = graphql(`
  fragment EventLink on Interaction {
    __typename
    id
    kind
    title
    ... on CallInteraction {
      callId
    }
    ... on MessageInteraction {
      messageId
    }
  }
`);

/** What happened, by its title. It leads to the call or the thread in Slack; other things have no page. */
export function EventLink({ of }: { readonly of: FragmentType<typeof eventFragment> }) {
  const event = readFragment(eventFragment, of);
  const title = <WithEmoji>{event.title ?? words(event.kind)}</WithEmoji>;
  if ('callId' in event && event.callId) {
    return (
      <Link to="/calls/$callId" params={{ callId: event.callId }} search={{}}>
        {title}
      </Link>
    );
  }
  if ('messageId' in event && event.messageId) {
    return (
      <Link to="/calls/threads/$messageId" params={{ messageId: event.messageId }}>
        {title}
      </Link>
    );
  }
  return title;
}
