import { words } from '../../common/words.ts';
import { graphql } from '../../generated/gql.ts';
import type { IdentityProposalStatus, ProposalsQuery } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Choice } from '../../parts/choice.tsx';
import { Pages } from '../../parts/pages.tsx';
import { Pill, type Tone } from '../../parts/pill.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { Tile } from '../../parts/tile.tsx';
import { When } from '../../parts/when.tsx';
import { ProposalDrawer } from './proposal-drawer.tsx';
import { useProposalStatus } from './proposal-status.ts';
import { ProposalsExport } from './proposals-export.tsx';
import { decidedStatuses } from './search.ts';
import styles from './trust-page.module.css';
import { useOpen } from './use-open.ts';

const proposalsQuery = graphql(`
  query Proposals($first: Int!, $after: String, $filter: IdentityProposalFilter) {
    identityProposals(
      first: $first
      after: $after
      filter: $filter
      orderBy: [{ field: PROBABILITY, direction: DESC }]
    ) {
      totalCount
      nodes {
        id
        probability
        status
        createdAt
        decidedAt
        left {
          id
          fullName
          account {
            id
            name
          }
        }
        right {
          id
          fullName
          account {
            id
            name
          }
        }
        merge {
          id
          loserName
          unmergedAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Proposal = NonNullable<ProposalsQuery['identityProposals']>['nodes'][number];

const tones: Record<IdentityProposalStatus, Tone> = {
  OPEN: 'warn',
  POSTPONED: 'plain',
  MERGED: 'calm',
  ACCEPTED: 'good',
  REJECTED: 'plain',
};

/** Contacts that look like one person, for people to decide, and what was decided. */
export function ProposalsTab() {
  const { status, choose } = useProposalStatus();
  const filter = { status: { eq: status } };
  const variables = { first: 50, filter };
  const answer = useGraph(proposalsQuery, variables);
  const { open, show, close } = useOpen();
  return (
    <>
      <Tile
        title="People who may be one"
        count={answer.data?.identityProposals?.totalCount}
        answer={answer}
        part={({ identityProposals }) => identityProposals}
        field="identityProposals"
        rows={6}
        aside={
          <>
            <Choice
              title="State"
              all="To decide"
              value={status === 'OPEN' ? undefined : status}
              options={decidedStatuses.map((value) => ({ value, label: words(value) }))}
              onChange={choose}
            />
            <ProposalsExport filter={filter} />
          </>
        }
        nothing={({ nodes }) =>
          nodes.length > 0
            ? undefined
            : status === 'OPEN'
              ? { kind: 'none', title: 'Nothing to decide', text: 'Contacts that look like one person appear here.' }
              : { kind: 'filtered', onClear: () => choose(undefined) }
        }
      >
        {(page) => (
          <Pages
            key={status}
            document={proposalsQuery}
            variables={variables}
            page={page}
            take={({ identityProposals }) => identityProposals}
          >
            {(proposals) => (
              <PlainTable
                label="People who may be one"
                columns={[
                  { id: 'people', title: 'People' },
                  { id: 'chance', title: 'Probability', isNumber: true },
                  { id: 'state', title: 'State' },
                  { id: 'when', title: 'Since' },
                ]}
                rows={proposals.map((proposal) => ({
                  id: proposal.id,
                  cells: [
                    <>
                      <button type="button" className={styles.open} onClick={() => show(proposal.id)}>
                        {namesOf(proposal)}
                      </button>
                      <span className={styles.below}>{accountsOf(proposal)}</span>
                    </>,
                    `${Math.min(99, Math.round(proposal.probability * 100))}%`,
                    <Pill key="state" tone={proposal.merge?.unmergedAt ? 'plain' : (tones[proposal.status] ?? 'plain')}>
                      {proposal.merge?.unmergedAt ? 'Undone' : words(proposal.status)}
                    </Pill>,
                    <When key="when" at={proposal.decidedAt ?? proposal.createdAt} />,
                  ],
                }))}
              />
            )}
          </Pages>
        )}
      </Tile>
      {open !== undefined && (
        <ProposalDrawer
          key={open}
          id={open}
          onClose={close}
          onDecided={() => {
            answer.retry();
            close();
          }}
        />
      )}
    </>
  );
}

/** After a merge both are one contact, and the name of the other is in the merge. */
function namesOf({ left, right, merge }: Proposal): string {
  const other = merge && !merge.unmergedAt ? merge.loserName : right?.fullName;
  return `${left?.fullName ?? 'Somebody removed'} and ${other ?? 'somebody removed'}`;
}

const accountsOf = ({ left, right }: Proposal): string =>
  [...new Set([left?.account?.name, right?.account?.name])].filter(Boolean).join(' · ') || 'No account';
