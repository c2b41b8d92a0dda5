import { Check, CircleCheck, Clock, EyeOff, MoreHorizontal, Play } from 'lucide-react';
import { useState } from 'react';
import { formatDue } from '../common/formats.ts';
import { words } from '../common/words.ts';
import { type FragmentType, readFragment } from '../generated/fragment-masking.ts';
import { graphql } from '../generated/gql.ts';
import type { NextActionRowFragment } from '../generated/graphql.ts';
import { useGraph } from '../graph/use-graph.ts';
import { IconButton } from '../parts/button.tsx';
import { Menu, MenuItem, MenuLine } from '../parts/menu.tsx';
import { Pill } from '../parts/pill.tsx';
import { Row, Rows } from '../parts/rows.tsx';
import { WithEmoji } from '../parts/with-emoji.tsx';
import { useClock } from '../parts/zone.tsx';
import { AccountLink } from './account-link.tsx';
import { EventLink } from './event-link.tsx';
import styles from './next-actions.module.css';
import { useActionDecisions } from './use-action-decisions.ts';
import { useMay } from './use-may.ts';

const actionFragment = graphql(`
  fragment NextActionRow on NextBestAction {
    id
    kind
    status
    version
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

const evidenceQuery = graphql(`
  query ActionEvidence($id: ID!) {
    nextBestAction(id: $id) {
      id
      evidence {
        text
        interaction {
          id
          ...EventLink
        }
      }
      play {
        steps
      }
    }
  }
`);

/** What was just decided leaves the list at once. */
const isToDo = ({ status }: NextActionRowFragment): boolean => status === 'OPEN' || status === 'ACCEPTED';

/** What should be done next, most important first, each with its reason, and what people decide about it. */
export function NextActions({ actions }: { readonly actions: readonly FragmentType<typeof actionFragment>[] }) {
  const { zone, now } = useClock();
  const mayDecide = useMay('ALERTS_WRITE');
  return (
    <Rows label="What to do next">
      {actions
        .map((each) => readFragment(actionFragment, each))
        .filter(isToDo)
        .map((action) => {
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
              more={<Why of={action} />}
              end={
                <>
                  {action.status === 'ACCEPTED' && (
                    <Pill tone="calm" icon={<Check aria-hidden="true" />}>
                      In work
                    </Pill>
                  )}
                  {due.isOverdue ? <Pill tone="bad">{due.text}</Pill> : due.text}
                  {mayDecide && <Decisions of={action} />}
                </>
              }
            />
          );
        })}
    </Rows>
  );
}

/** Reasons to dismiss an action, as the graph keeps them. */
const reasons = ['Not relevant', 'Not true', 'Somebody else does it'] as const;

function Decisions({ of: action }: { readonly of: NextActionRowFragment }) {
  const { accept, finish, snooze, dismiss } = useActionDecisions();
  return (
    <Menu trigger={<IconButton label={`Decide on: ${action.title}`} icon={<MoreHorizontal />} />}>
      <MenuItem icon={<CircleCheck />} onChoose={() => void finish(action)}>
        Mark as done
      </MenuItem>
      {action.status === 'OPEN' && (
        <MenuItem icon={<Play />} onChoose={() => void accept(action)}>
          Somebody works on it
        </MenuItem>
      )}
      <MenuItem icon={<Clock />} onChoose={() => void snooze(action, 7)}>
        Hide for 7 days
      </MenuItem>
      <MenuLine />
      {reasons.map((reason) => (
        <MenuItem key={reason} icon={<EyeOff />} onChoose={() => void dismiss(action, reason)}>
          Dismiss: {reason.toLowerCase()}
        </MenuItem>
      ))}
    </Menu>
  );
}

function Why({ of: { id, why } }: { readonly of: NextActionRowFragment }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.why} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Why and how?</summary>
      {why.length > 0 && <p>{why.join(' ')}</p>}
      {isOpen && <Evidence id={id} />}
    </details>
  );
}

/** What was said, and what to do about it. It is asked for once somebody wants to know. */
function Evidence({ id }: { readonly id: string }) {
  const { data, error, isLoading } = useGraph(evidenceQuery, { id });
  const action = data?.nextBestAction;
  if (!action)
    return <p>{isLoading ? 'Loading' : error ? 'The rest cannot be read now.' : 'It is no longer to be done.'}</p>;
  const quotes = action.evidence.flatMap(({ text, interaction }) => (interaction ? [{ text, interaction }] : []));
  return (
    <>
      {quotes.length > 0 && (
        <ul className={styles.quotes} aria-label="Evidence">
          {quotes.slice(0, 3).map(({ text, interaction }) => (
            <li key={interaction.id + text}>
              <q>
                <WithEmoji>{text}</WithEmoji>
              </q>{' '}
              <EventLink of={interaction} />
            </li>
          ))}
        </ul>
      )}
      <ol className={styles.steps} aria-label="Steps">
        {action.play.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </>
  );
}
