import { graphql } from '../../generated/gql.ts';
import { ExportButton } from '../../view/export-button.tsx';
import { useMay } from '../../view/use-may.ts';
import type { AccountsSearch } from './search.ts';
import { requestOf } from './use-accounts.ts';

const accountsExport = graphql(`
  query AccountsExport($filter: AccountFilter, $orderBy: [AccountOrder!]) {
    accounts(filter: $filter, orderBy: $orderBy) {
      nodes {
        id
        name
        domain
        owner {
          fullName
        }
        segment
        region
        industry
        unitCount
        propertySoftware
        annualRevenue {
          amount
          currencyCode
        }
        openPipeline {
          amount
          currencyCode
        }
        lastInteractionAt
      }
    }
  }
`);

const accountsExportWithInsights = graphql(`
  query AccountsExportWithInsights($filter: AccountFilter, $orderBy: [AccountOrder!]) {
    accounts(filter: $filter, orderBy: $orderBy) {
      nodes {
        id
        name
        domain
        owner {
          fullName
        }
        segment
        region
        industry
        unitCount
        propertySoftware
        annualRevenue {
          amount
          currencyCode
        }
        openPipeline {
          amount
          currencyCode
        }
        lastInteractionAt
        openAlertCount
        health {
          shownValue
          change7Days
        }
        churnRisk {
          shownValue
          change7Days
        }
      }
    }
  }
`);

const risksExport = graphql(`
  query RisksExport($filter: ChurnRiskFilter) {
    churnRisks(filter: $filter) {
      nodes {
        account {
          id
          name
          domain
          owner {
            fullName
          }
          segment
          region
          unitCount
          openAlertCount
          health {
            shownValue
          }
          churnRisk {
            shownValue
            change7Days
          }
        }
      }
    }
  }
`);

/** Writes the accounts, as the table is filtered and sorted, to a file. */
export function AccountsExport({ search }: { readonly search: AccountsSearch }) {
  const maySeeInsights = useMay('INSIGHTS_READ');
  const { filter, orderBy, riskFilter, isByRisk } = requestOf(search);
  if (isByRisk) return <ExportButton document={risksExport} variables={{ filter: riskFilter }} noun="account" />;
  const document = maySeeInsights ? accountsExportWithInsights : accountsExport;
  return <ExportButton document={document} variables={{ filter, orderBy }} noun="account" />;
}
