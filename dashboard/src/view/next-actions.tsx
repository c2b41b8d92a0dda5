import { formatDue } from '../common/formats.ts';
import { words } from '../common/words.ts';
import { type FragmentType, readFragment } from '../generated/fragment-masking.ts';
import { graphql } from '../generated/gql.ts';
import { Pill } from '../parts/pill.tsx';
import { Row, Rows } from '../parts/rows.tsx';
import { useClock } from '../parts/zone.tsx';
import { AccountLink } from './account-link.tsx';
import styles from './next-actions.module.css';

const actionFragment = graphql(`
  fragment NextActionRow on NextBestAction {
    id
    kind
    title
    dueDate
    why
    account {
      id
      name
    }
    owner {
      id
      fullName
    }
  }
`);

/** What should be done next, most important first, each with its reason. */
export function NextActions({ actions }: { readonly actions: readonly FragmentType<typeof actionFragment>[] }) {
  const { zone, now } = useClock();
  return (
    <Rows>
      {actions.map((each) => {
        const action = readFragment(actionFragment, each);
        const due = formatDue(action.dueDate, zone, now);
        return (
          <Row
            key={action.id}
            wraps
            title={action.title}
            text={
              <>
                <AccountLink account={action.account} /> · {words(action.kind)}
                {action.owner && ` · ${action.owner.fullName}`}
              </>
            }
            more={
              action.why.length > 0 ? (
                <details className={styles.why}>
                  <summary>Why?</summary>
                  {action.why.join(' ')}
                </details>
              ) : undefined
            }
            end={due.isOverdue ? <Pill tone="bad">{due.text}</Pill> : due.text}
          />
        );
      })}
    </Rows>
  );
}
