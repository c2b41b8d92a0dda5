import { Download } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { counted } from '../../common/words.ts';
import { graphql } from '../../generated/gql.ts';
import type { TypedDocumentString } from '../../generated/graphql.ts';
import { startExport } from '../../graph/exports.ts';
import { Button } from '../../parts/button.tsx';
import { toast } from '../../parts/toasts.tsx';
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

/** Writes the whole list, as the table is filtered and sorted, to a file that the server makes. */
export function ExportButton({ search }: { readonly search: AccountsSearch }) {
  const maySeeInsights = useMay('INSIGHTS_READ');
  const [rows, setRows] = useState<number>();
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const run = async () => {
    const { filter, orderBy, riskFilter, isByRisk } = requestOf(search);
    const document: TypedDocumentString<unknown, never> = isByRisk
      ? risksExport
      : maySeeInsights
        ? accountsExportWithInsights
        : accountsExport;
    const variables = isByRisk ? { filter: riskFilter } : { filter, orderBy };
    const controller = new AbortController();
    stop.current = controller;
    setRows(0);
    try {
      const done = await startExport({ query: document.toString(), variables }, setRows, controller.signal);
      download(done.file, 'accounts.csv');
      toast(`${counted(done.rows, 'account')} in accounts.csv`);
    } catch (error) {
      if (!controller.signal.aborted) toast(error instanceof Error ? error.message : String(error), { isError: true });
    } finally {
      setRows(undefined);
    }
  };
  if (rows !== undefined) {
    return (
      <Button aria-live="polite" onClick={() => stop.current?.abort()}>
        {rows === 0 ? 'Exporting' : counted(rows, 'row')}. Cancel
      </Button>
    );
  }
  return (
    <Button icon={<Download aria-hidden="true" />} onClick={() => void run()}>
      Export CSV
    </Button>
  );
}

/** Lets the browser fetch a file of the server into its downloads. */
function download(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
