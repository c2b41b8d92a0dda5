import { graphql } from '../../generated/gql.ts';
import type { ProposalsExportQueryVariables } from '../../generated/graphql.ts';
import { ExportButton } from '../../view/export-button.tsx';

const proposalsExport = graphql(`
  query ProposalsExport($filter: IdentityProposalFilter) {
    identityProposals(filter: $filter, orderBy: [{ field: PROBABILITY, direction: DESC }]) {
      nodes {
        id
        probability
        status
        left {
          id
          fullName
        }
        right {
          id
          fullName
        }
        createdAt
        decidedAt
        decidedBy
      }
    }
  }
`);

/** Writes the proposals of a state to a file. */
export const ProposalsExport = (variables: ProposalsExportQueryVariables) => (
  <ExportButton document={proposalsExport} variables={variables} noun="proposal" />
);
