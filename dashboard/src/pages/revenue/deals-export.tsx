import { graphql } from '../../generated/gql.ts';
import type { DealsExportQueryVariables } from '../../generated/graphql.ts';
import { ExportButton } from '../../view/export-button.tsx';

const dealsExport = graphql(`
  query DealsExport($filter: OpenDealFilter, $orderBy: [OpenDealOrder!]) {
    openDeals(filter: $filter, orderBy: $orderBy) {
      nodes {
        deal {
          id
        }
        name
        account {
          id
          name
        }
        owner {
          fullName
        }
        stage
        stageSince
        amount {
          amount
          currencyCode
        }
        closeDate
        lastContactAt
        chance {
          shownValue
          change7Days
        }
        warnings {
          kind
        }
      }
    }
  }
`);

/** Writes the open deals, as the table is filtered and sorted, to a file. */
export const DealsExport = (variables: DealsExportQueryVariables) => (
  <ExportButton document={dealsExport} variables={variables} noun="open deal" />
);
