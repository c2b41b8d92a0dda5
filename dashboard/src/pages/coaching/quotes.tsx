import { Link } from '@tanstack/react-router';
import { formatMoment } from '../../common/formats.ts';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import { When } from '../../parts/when.tsx';
import { WithEmoji } from '../../parts/with-emoji.tsx';
import { AccountLink } from '../../view/account-link.tsx';
import styles from './coaching-page.module.css';

const quoteFragment = graphql(`
  fragment CoachingQuote on Quote {
    text
    at
    interaction {
      __typename
      id
      title
      account {
        id
        name
      }
    }
    segment {
      id
      startMilliseconds
      text
      call {
        id
      }
    }
  }
`);

/** What somebody said, each leading to the moment in the call and to the customer. */
export function Quotes({ quotes }: { readonly quotes: readonly FragmentType<typeof quoteFragment>[] }) {
  return (
    <ul className={styles.quotes}>
      {quotes.map((each, at) => {
        const { text, at: time, interaction, segment } = readFragment(quoteFragment, each);
        const words = text ?? segment?.text;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: one sentence may be quoted twice.
          <li key={`${interaction.id} ${at}`}>
            <q>
              <WithEmoji>{words ?? 'The words are not for your role.'}</WithEmoji>
            </q>
            <span className={styles.from}>
              {interaction.account && <AccountLink account={interaction.account} />}{' '}
              {segment ? (
                <Link
                  to="/calls/$callId"
                  params={{ callId: segment.call.id }}
                  search={{ at: Math.floor(segment.startMilliseconds / 1_000) }}
                >
                  {interaction.title ?? 'Call'}, at {formatMoment(segment.startMilliseconds / 1_000)}
                </Link>
              ) : (
                interaction.title
              )}{' '}
              <When at={time} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
