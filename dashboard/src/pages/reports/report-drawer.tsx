import { useState } from 'react';
import { formatTime } from '../../common/formats.ts';
import { counted, words } from '../../common/words.ts';
import { graphql } from '../../generated/gql.ts';
import type { ReportDeliveryStatus, ReportQuery } from '../../generated/graphql.ts';
import { useChange, useGraph } from '../../graph/use-graph.ts';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Drawer } from '../../parts/drawer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { whyFailed } from '../../parts/failure.ts';
import { Form, FormEnd, FormError } from '../../parts/field.tsx';
import { Pill, type Tone } from '../../parts/pill.tsx';
import { Row, Rows } from '../../parts/rows.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { When } from '../../parts/when.tsx';
import { useClock } from '../../parts/zone.tsx';
import { refusalOf, tell } from '../../view/tell.ts';
import { Preview } from './preview.tsx';
import styles from './reports-page.module.css';
import { inputOf, ScheduleFields, type TypedReport } from './schedule-fields.tsx';
import { pageTitles, scheduleInWords } from './words.ts';

const reportQuery = graphql(`
  query Report {
    reports {
      id
      page
      frequency
      weekday
      monthDay
      time
      enabled
      stoppedReason
      nextAt
      version
      recipients {
        email
        unsubscribedAt
      }
      deliveries {
        id
        email
        status
        createdAt
        dueAt
        sentAt
        attempts {
          at
          error
        }
      }
    }
  }
`);

const edit = graphql(`
  mutation EditReport($id: ID!, $input: ReportEditInput!, $expectedVersion: Int) {
    done: reportEdit(id: $id, input: $input, expectedVersion: $expectedVersion) {
      report {
        id
        version
      }
      userErrors {
        message
      }
    }
  }
`);

const send = graphql(`
  mutation SendReport($id: ID!) {
    done: reportSend(id: $id) {
      report {
        id
      }
      userErrors {
        message
      }
    }
  }
`);

const remove = graphql(`
  mutation RemoveReport($id: ID!) {
    done: reportRemove(id: $id) {
      report {
        id
      }
      userErrors {
        message
      }
    }
  }
`);

type Report = NonNullable<ReportQuery['reports']>[number];

interface ReportDrawerProps {
  readonly id: string;
  readonly onClose: () => void;
  readonly onChanged: () => void;
  readonly onRemoved: () => void;
}

/** A report, with when and to whom it was sent. */
export function ReportDrawer({ id, onClose, onChanged, onRemoved }: ReportDrawerProps) {
  const answer = useGraph(reportQuery, {});
  const report = answer.data?.reports?.find((each) => each.id === id);
  const changed = () => {
    answer.retry();
    onChanged();
  };
  return (
    <Drawer
      title={report ? pageTitles[report.page] : 'Report'}
      {...(report && { text: scheduleInWords(report) })}
      onClose={onClose}
    >
      {answer.isLoading ? (
        <Skeleton rows={8} />
      ) : !report ? (
        <Empty
          why={
            answer.error ? whyFailed(answer.error, answer.retry) : { kind: 'none', title: 'There is no such report' }
          }
        />
      ) : (
        <>
          <Facts of={report} />
          <Actions of={report} onChanged={changed} onRemoved={onRemoved} />
          <Sent of={report} onRefresh={answer.retry} />
          <details className={styles.part}>
            <summary>Change it</summary>
            <Change key={report.version} of={report} onChanged={changed} />
          </details>
          <Preview page={report.page} frequency={report.frequency} />
        </>
      )}
    </Drawer>
  );
}

function Facts({ of: { enabled, stoppedReason, nextAt, recipients } }: { readonly of: Report }) {
  const { zone } = useClock();
  const gone = recipients.filter(({ unsubscribedAt }) => unsubscribedAt);
  return (
    <dl className={styles.facts}>
      <div>
        <dt>Next</dt>
        <dd>
          {enabled && nextAt ? `${formatTime(nextAt, zone)} (${zone})` : `Stopped. ${stoppedReason ?? 'By a person.'}`}
        </dd>
      </div>
      <div>
        <dt>Goes to</dt>
        <dd>
          {recipients
            .filter(({ unsubscribedAt }) => !unsubscribedAt)
            .map(({ email }) => email)
            .join(', ') || 'Nobody'}
        </dd>
      </div>
      {gone.length > 0 && (
        <div>
          <dt>Unsubscribed</dt>
          <dd>{gone.map(({ email }) => email).join(', ')}</dd>
        </div>
      )}
    </dl>
  );
}

interface ActionsProps {
  readonly of: Report;
  readonly onChanged: () => void;
  readonly onRemoved: () => void;
}

function Actions({ of: { id, enabled }, onChanged, onRemoved }: ActionsProps) {
  const runEdit = useChange(edit);
  const runSend = useChange(send);
  const runRemove = useChange(remove);
  const flip = async () => {
    const result = await runEdit({ id, input: { enabled: !enabled }, expectedVersion: null });
    if (tell(result, enabled ? 'It is sent no more' : 'It is sent again')) onChanged();
  };
  const sendNow = async () => {
    if (tell(await runSend({ id }), 'It is on its way')) onChanged();
  };
  return (
    <FormEnd>
      <Button look="primary" onClick={() => void sendNow()}>
        Send it now
      </Button>
      <Button onClick={() => void flip()}>{enabled ? 'Stop' : 'Start again'}</Button>
      <Confirm
        label="Remove"
        question="What was sent is forgotten, and what waits is not sent."
        onConfirm={() => void runRemove({ id }).then((result) => tell(result, 'Removed the report') && onRemoved())}
      />
    </FormEnd>
  );
}

const tones: Record<ReportDeliveryStatus, Tone> = { WAITING: 'calm', SENT: 'good', FAILED: 'bad', CANCELLED: 'plain' };

function Sent({ of: { deliveries }, onRefresh }: { readonly of: Report; readonly onRefresh: () => void }) {
  return (
    <section className={styles.part} aria-label="Sent">
      <h3>Sent</h3>
      <div>
        <Button onClick={onRefresh}>Refresh</Button>
      </div>
      {deliveries.length === 0 ? (
        <Empty why={{ kind: 'none', title: 'Nothing was sent yet' }} />
      ) : (
        <Rows label="Sent">
          {deliveries.map(({ id, email, status, createdAt, sentAt, attempts }) => {
            const failed = attempts.filter(({ error }) => error);
            return (
              <Row
                key={id}
                title={email}
                text={
                  failed.length > 0
                    ? `${counted(failed.length, 'failed try', 'failed tries')}: ${failed.at(-1)?.error}`
                    : undefined
                }
                end={
                  <>
                    <Pill tone={tones[status] ?? 'plain'}>{words(status)}</Pill>
                    <When at={sentAt ?? createdAt} />
                  </>
                }
              />
            );
          })}
        </Rows>
      )}
    </section>
  );
}

function Change({ of: report, onChanged }: { readonly of: Report; readonly onChanged: () => void }) {
  const run = useChange(edit);
  const [refusal, setRefusal] = useState<string>();
  const [typed, setTyped] = useState<TypedReport>({
    page: report.page,
    frequency: report.frequency,
    weekday: report.weekday,
    monthDay: String(report.monthDay),
    time: report.time,
    recipients: report.recipients.map(({ email }) => email).join(', '),
  });
  const save = async () => {
    const result = await run({ id: report.id, input: inputOf(typed), expectedVersion: report.version });
    setRefusal(refusalOf(result));
    if (refusalOf(result) === undefined && tell(result, 'The report is changed')) onChanged();
  };
  return (
    <Form onSend={() => void save()}>
      <ScheduleFields typed={typed} onChange={setTyped} />
      <FormError text={refusal} />
      <FormEnd>
        <Button type="submit" look="primary">
          Save
        </Button>
      </FormEnd>
    </Form>
  );
}
