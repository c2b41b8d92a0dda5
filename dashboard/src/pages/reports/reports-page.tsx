import { getRouteApi } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { formatTime } from '../../common/formats.ts';
import { counted } from '../../common/words.ts';
import { graphql } from '../../generated/gql.ts';
import type { ReportsQuery } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Button } from '../../parts/button.tsx';
import { Pill } from '../../parts/pill.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { Tile } from '../../parts/tile.tsx';
import { When } from '../../parts/when.tsx';
import { useClock } from '../../parts/zone.tsx';
import { Page } from '../../view/page.tsx';
import { NewReportDrawer } from './new-report-drawer.tsx';
import { ReportDrawer } from './report-drawer.tsx';
import styles from './reports-page.module.css';
import { pageTitles, scheduleInWords } from './words.ts';

const reportsQuery = graphql(`
  query Reports {
    reports {
      id
      page
      frequency
      weekday
      monthDay
      time
      enabled
      nextAt
      lastSentAt
      createdBy
      recipients {
        email
        unsubscribedAt
      }
      deliveries {
        id
        status
      }
    }
  }
`);

const route = getRouteApi('/reports');

/** Pages that go to people by e-mail. */
export function ReportsPage() {
  const answer = useGraph(reportsQuery, {});
  const { open } = route.useSearch();
  const navigate = route.useNavigate();
  const { zone } = useClock();
  const show = (id: string | undefined) => void navigate({ search: { open: id } });
  const close = () => show(undefined);
  return (
    <Page title="Reports" text={`Pages that go to people by e-mail. Times are those of ${zone}.`}>
      <Tile
        title="Reports"
        count={answer.data?.reports?.length}
        answer={answer}
        part={({ reports }) => reports}
        field="reports"
        rows={4}
        aside={
          <Button icon={<Plus aria-hidden="true" />} onClick={() => show('new')}>
            New report
          </Button>
        }
        nothing={(reports) =>
          reports.length === 0
            ? {
                kind: 'none',
                title: 'No reports yet',
                text: 'A report sends a page to people each week or month, with the figures that the page shows.',
              }
            : undefined
        }
      >
        {(reports) => (
          <PlainTable
            label="Reports"
            columns={[
              { id: 'page', title: 'Report' },
              { id: 'state', title: 'State' },
              { id: 'next', title: 'Next' },
              { id: 'last', title: 'Last sent' },
              { id: 'to', title: 'Goes to' },
              { id: 'by', title: 'Set up by' },
            ]}
            rows={reports.map((report) => ({
              id: report.id,
              cells: [
                <>
                  <button type="button" className={styles.open} onClick={() => show(report.id)}>
                    {pageTitles[report.page] ?? report.page}
                  </button>
                  <span className={styles.below}>{scheduleInWords(report)}</span>
                </>,
                <State key="state" of={report} />,
                <span key="next" className={styles.when}>
                  {report.nextAt ? formatTime(report.nextAt, zone) : '–'}
                </span>,
                report.lastSentAt ? <When key="last" at={report.lastSentAt} /> : 'Never',
                counted(
                  report.recipients.filter(({ unsubscribedAt }) => !unsubscribedAt).length,
                  'address',
                  'addresses',
                ),
                report.createdBy,
              ],
            }))}
          />
        )}
      </Tile>
      {open === 'new' && (
        <NewReportDrawer
          onClose={close}
          onCreated={() => {
            answer.retry();
            close();
          }}
        />
      )}
      {open !== undefined && open !== 'new' && (
        <ReportDrawer
          key={open}
          id={open}
          onClose={close}
          onChanged={answer.retry}
          onRemoved={() => {
            answer.retry();
            close();
          }}
        />
      )}
    </Page>
  );
}

function State({ of: { enabled, deliveries } }: { readonly of: NonNullable<ReportsQuery['reports']>[number] }) {
  if (!enabled) return <Pill>Stopped</Pill>;
  return deliveries[0]?.status === 'FAILED' ? <Pill tone="bad">Failing</Pill> : <Pill tone="good">On</Pill>;
}
