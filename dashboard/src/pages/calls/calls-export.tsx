import { graphql } from '../../generated/gql.ts';
import type { CallsExportQueryVariables } from '../../generated/graphql.ts';
import { ExportButton } from '../../view/export-button.tsx';

const callsExport = graphql(`
  query CallsExport($filter: CallOverviewFilter, $orderBy: [CallOverviewOrder!]) {
    callOverviews(filter: $filter, orderBy: $orderBy) {
      nodes {
        call {
          id
          title
          startedAt
          durationSeconds
          account {
            id
            name
          }
          talkRatio
          customerSentiment
          keyTopics
        }
      }
    }
  }
`);

/** Writes the calls, as the table is filtered and sorted, to a file. */
export const CallsExport = (variables: CallsExportQueryVariables) => (
  <ExportButton document={callsExport} variables={variables} noun="call" />
);
