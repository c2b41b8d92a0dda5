import { graphql } from '../../generated/gql.ts';
import { ExportButton } from '../export-button.tsx';

const alertsExport = graphql(`
  query AlertsExport {
    alerts(
      filter: { status: { in: [OPEN, ACKNOWLEDGED] } }
      orderBy: [{ field: SEVERITY, direction: DESC }, { field: LAST_SEEN_AT, direction: DESC }]
    ) {
      nodes {
        id
        severity
        kind
        status
        title
        message
        account {
          id
          name
        }
        assignee {
          fullName
        }
        raisedAt
        lastSeenAt
        occurrences
      }
    }
  }
`);

/** Writes all alerts that wait for somebody to a file. */
export const AlertsExport = () => <ExportButton document={alertsExport} variables={{}} noun="alert" />;
