import { Link } from '@tanstack/react-router';
import { addDays } from 'date-fns';
import { formatTime } from '../../common/formats.ts';
import { sourceName, words } from '../../common/words.ts';
import { graphql } from '../../generated/gql.ts';
import type { ProposalQuery } from '../../generated/graphql.ts';
import { useChange, useGraph } from '../../graph/use-graph.ts';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Drawer } from '../../parts/drawer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { whyFailed } from '../../parts/failure.ts';
import { FormEnd } from '../../parts/field.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { useClock } from '../../parts/zone.tsx';
import { tell } from '../../view/tell.ts';
import { useMay } from '../../view/use-may.ts';
import styles from './trust-page.module.css';

const proposalQuery = graphql(`
  query Proposal($id: ID!) {
    identityProposals(first: 1, filter: { id: { eq: $id } }) {
      nodes {
        id
        probability
        status
        postponedUntil
        decidedAt
        decidedBy
        reasons {
          field
          level
          weight
        }
        left {
          id
          fullName
          title
          account {
            id
            name
          }
          emails {
            address
          }
          phones {
            number
          }
          identities {
            source
          }
          createdAt
        }
        right {
          id
          fullName
          title
          account {
            id
            name
          }
          emails {
            address
          }
          phones {
            number
          }
          identities {
            source
          }
          createdAt
        }
        merge {
          id
          loserName
          isAutomatic
          mergedAt
          mergedBy
          unmergedAt
        }
      }
    }
  }
`);

const accept = graphql(`
  mutation AcceptProposal($id: ID!) {
    done: identityProposalAccept(id: $id) {
      userErrors {
        message
      }
    }
  }
`);

const reject = graphql(`
  mutation RejectProposal($id: ID!) {
    done: identityProposalReject(id: $id) {
      userErrors {
        message
      }
    }
  }
`);

const postpone = graphql(`
  mutation PostponeProposal($id: ID!, $until: DateTime!) {
    done: identityProposalPostpone(id: $id, until: $until) {
      userErrors {
        message
      }
    }
  }
`);

const undo = graphql(`
  mutation UndoMerge($mergeId: ID!) {
    done: contactUnmerge(mergeId: $mergeId) {
      userErrors {
        message
      }
    }
  }
`);

type Proposal = NonNullable<ProposalQuery['identityProposals']>['nodes'][number];

const notNowDays = 7;

interface ProposalDrawerProps {
  readonly id: string;
  readonly onClose: () => void;
  readonly onDecided: () => void;
}

/** Two contacts beside each other, what speaks for and against one person, and the decision. */
export function ProposalDrawer({ id, onClose, onDecided }: ProposalDrawerProps) {
  const answer = useGraph(proposalQuery, { id });
  const proposal = answer.data?.identityProposals?.nodes[0];
  return (
    <Drawer title="One person or two?" onClose={onClose}>
      {answer.isLoading ? (
        <Skeleton rows={10} />
      ) : !proposal ? (
        <Empty
          why={
            answer.error ? whyFailed(answer.error, answer.retry) : { kind: 'none', title: 'There is no such proposal' }
          }
        />
      ) : (
        <>
          <State of={proposal} />
          <Decide of={proposal} onDecided={onDecided} />
          <div className={styles.compared}>
            <Compared of={proposal} />
          </div>
          <section className={styles.part} aria-label="Reasons">
            <h3>What speaks for and against it</h3>
            {proposal.reasons.length === 0 ? (
              <p>People merged them, and undid it.</p>
            ) : (
              <PlainTable
                label="What speaks for and against it"
                columns={[
                  { id: 'field', title: 'Compared' },
                  { id: 'level', title: 'How it agrees' },
                  { id: 'weight', title: 'Weight in bits', isNumber: true },
                ]}
                rows={proposal.reasons.map(({ field, level, weight }) => ({
                  id: field,
                  cells: [words(field), words(level), `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`],
                }))}
              />
            )}
          </section>
        </>
      )}
    </Drawer>
  );
}

function State({
  of: { probability, status, postponedUntil, decidedAt, decidedBy, merge },
}: {
  readonly of: Proposal;
}) {
  const { zone } = useClock();
  const likely = `With a probability of ${Math.min(99, Math.round(probability * 100))}% they are one person.`;
  if (merge?.unmergedAt) return <p>They were merged, and that was undone on {formatTime(merge.unmergedAt, zone)}.</p>;
  if (merge) {
    return (
      <p>
        “{merge.loserName}” was merged into the other {merge.isAutomatic ? 'automatically' : `by ${merge.mergedBy}`} on{' '}
        {formatTime(merge.mergedAt, zone)}. {likely}
      </p>
    );
  }
  if (status === 'POSTPONED' && postponedUntil)
    return (
      <p>
        It waits until {formatTime(postponedUntil, zone)}. {likely}
      </p>
    );
  if (status === 'REJECTED') {
    return (
      <p>
        {decidedBy ?? 'Somebody'} said that they are different people
        {decidedAt && `, on ${formatTime(decidedAt, zone)}`}.
      </p>
    );
  }
  return <p>{likely}</p>;
}

interface DecideProps {
  readonly of: Proposal;
  readonly onDecided: () => void;
}

function Decide({ of: { id, status, merge }, onDecided }: DecideProps) {
  const may = useMay('CUSTOMERS_WRITE');
  const runAccept = useChange(accept);
  const runReject = useChange(reject);
  const runPostpone = useChange(postpone);
  const runUndo = useChange(undo);
  if (!may) return <p>Your role may not decide this.</p>;
  if (merge) {
    if (merge.unmergedAt) return null;
    return (
      <FormEnd>
        <Confirm
          label="Undo the merge"
          question="Both are rebuilt from their sources, and are never proposed as one again."
          onConfirm={() =>
            void runUndo({ mergeId: merge.id }).then(
              (result) => tell(result, 'They are two people again') && onDecided(),
            )
          }
        />
      </FormEnd>
    );
  }
  if (status !== 'OPEN' && status !== 'POSTPONED') return null;
  const later = addDays(new Date(), notNowDays).toISOString();
  const decide = async (result: ReturnType<typeof runAccept>, done: string) => {
    if (tell(await result, done)) onDecided();
  };
  return (
    <FormEnd>
      <Button look="primary" onClick={() => void decide(runAccept({ id }), 'They are merged into one')}>
        One person
      </Button>
      <Button onClick={() => void decide(runReject({ id }), 'They stay two, and are proposed no more')}>
        Different people
      </Button>
      <Button onClick={() => void decide(runPostpone({ id, until: later }), `It comes back in ${notNowDays} days`)}>
        Not now
      </Button>
    </FormEnd>
  );
}

function Compared({ of: { left, right, merge } }: { readonly of: Proposal }) {
  const { zone } = useClock();
  const people = merge && !merge.unmergedAt ? [left] : [left, right];
  return (
    <PlainTable
      label="The two beside each other"
      columns={[
        { id: 'fact', title: 'What is known' },
        ...people.map((person, at) => ({
          id: person?.id ?? String(at),
          title: person?.fullName ?? 'Somebody removed',
        })),
      ]}
      rows={[
        { id: 'title', cells: ['Job title', ...people.map((person) => person?.title ?? '–')] },
        {
          id: 'account',
          cells: [
            'Account',
            ...people.map((person) => {
              const account = person?.account;
              return account ? (
                <Link
                  key={account.id}
                  to="/accounts/$accountId"
                  params={{ accountId: account.id }}
                  search={{ tab: 'people' }}
                >
                  {account.name}
                </Link>
              ) : (
                '–'
              );
            }),
          ],
        },
        {
          id: 'emails',
          cells: ['E-mail', ...people.map((person) => person?.emails.map(({ address }) => address).join(', ') || '–')],
        },
        {
          id: 'phones',
          cells: ['Phone', ...people.map((person) => person?.phones.map(({ number }) => number).join(', ') || '–')],
        },
        {
          id: 'sources',
          cells: [
            'Sources',
            ...people.map(
              (person) => [...new Set(person?.identities.map(({ source }) => sourceName(source)))].join(', ') || '–',
            ),
          ],
        },
        {
          id: 'since',
          cells: [
            'Known since',
            ...people.map((person) => {
              return person ? formatTime(person.createdAt, zone) : '–';
            }),
          ],
        },
      ]}
    />
  );
}
