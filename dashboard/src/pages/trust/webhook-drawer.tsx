import { useState } from 'react';
import { formatTime } from '../../common/formats.ts';
import { counted, words } from '../../common/words.ts';
import { graphql } from '../../generated/gql.ts';
import type { WebhookDeliveryStatus, WebhookQuery } from '../../generated/graphql.ts';
import { useChange, useGraph } from '../../graph/use-graph.ts';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Drawer } from '../../parts/drawer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { whyFailed } from '../../parts/failure.ts';
import { FormEnd } from '../../parts/field.tsx';
import { Pages } from '../../parts/pages.tsx';
import { Pill, type Tone } from '../../parts/pill.tsx';
import { Row, Rows } from '../../parts/rows.tsx';
import { Secret } from '../../parts/secret.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { toast } from '../../parts/toasts.tsx';
import { When } from '../../parts/when.tsx';
import { useClock } from '../../parts/zone.tsx';
import { refusalOf, tell } from '../../view/tell.ts';
import styles from './trust-page.module.css';

const webhookQuery = graphql(`
  query Webhook($id: ID!, $first: Int!, $after: String) {
    webhookEndpoint(id: $id) {
      id
      name
      url
      eventTypes
      payload
      signature
      publicKey
      previousValidUntil
      enabled
      disabledReason
      failingSince
      deliveries(first: $first, after: $after) {
        totalCount
        nodes {
          id
          messageId
          eventType
          status
          createdAt
          nextAttemptAt
          body
          attempts {
            at
            durationMs
            httpStatus
            error
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const update = graphql(`
  mutation SwitchWebhook($id: ID!, $enabled: Boolean!) {
    done: webhookEndpointUpdate(id: $id, input: { enabled: $enabled }) {
      webhookEndpoint {
        id
        enabled
        disabledReason
        failingSince
        updatedAt
      }
      userErrors {
        message
      }
    }
  }
`);

const rotate = graphql(`
  mutation RotateWebhook($id: ID!) {
    done: webhookEndpointRotate(id: $id) {
      secret
      webhookEndpoint {
        id
        publicKey
        previousValidUntil
      }
      userErrors {
        message
      }
    }
  }
`);

const remove = graphql(`
  mutation DeleteWebhook($id: ID!) {
    done: webhookEndpointDelete(id: $id) {
      deletedId
      userErrors {
        message
      }
    }
  }
`);

const test = graphql(`
  mutation TestWebhook($id: ID!) {
    done: webhookEndpointTest(id: $id) {
      webhookDelivery {
        id
      }
      userErrors {
        message
      }
    }
  }
`);

const replay = graphql(`
  mutation ReplayDelivery($id: ID!) {
    done: webhookDeliveryReplay(id: $id) {
      webhookDelivery {
        id
        status
      }
      userErrors {
        message
      }
    }
  }
`);

const replayAll = graphql(`
  mutation ReplayDeliveries($input: WebhookDeliveriesReplayInput!) {
    done: webhookDeliveriesReplay(input: $input) {
      count
      userErrors {
        message
      }
    }
  }
`);

type Endpoint = NonNullable<WebhookQuery['webhookEndpoint']>;
type Delivery = NonNullable<Endpoint['deliveries']>['nodes'][number];

interface WebhookDrawerProps {
  readonly id: string;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

/** A webhook with what it was sent. */
export function WebhookDrawer({ id, onClose, onRemoved }: WebhookDrawerProps) {
  const variables = { id, first: 20 };
  const answer = useGraph(webhookQuery, variables);
  const endpoint = answer.data?.webhookEndpoint;
  const [secret, setSecret] = useState<string>();
  return (
    <Drawer title={endpoint?.name ?? 'Webhook'} text={endpoint?.url} onClose={onClose}>
      {secret !== undefined && <Secret label="The new secret" value={secret} />}
      {answer.isLoading ? (
        <Skeleton rows={8} />
      ) : !endpoint ? (
        <Empty
          why={
            answer.error ? whyFailed(answer.error, answer.retry) : { kind: 'none', title: 'There is no such webhook' }
          }
        />
      ) : (
        <>
          <Facts of={endpoint} />
          <Actions of={endpoint} onSecret={setSecret} onSent={answer.retry} onRemoved={onRemoved} />
          <section className={styles.part} aria-label="Deliveries">
            <h3>Deliveries</h3>
            <Button onClick={answer.retry}>Refresh</Button>
            {!endpoint.deliveries || endpoint.deliveries.nodes.length === 0 ? (
              <Empty why={{ kind: 'none', title: 'Nothing was sent yet', text: 'A test event shows if it arrives.' }} />
            ) : (
              <Pages
                document={webhookQuery}
                variables={variables}
                page={endpoint.deliveries}
                take={({ webhookEndpoint }) => webhookEndpoint?.deliveries}
              >
                {(deliveries) => (
                  <Rows label="Deliveries">
                    {deliveries.map((delivery) => (
                      <DeliveryRow key={delivery.id} of={delivery} isOff={!endpoint.enabled} onSent={answer.retry} />
                    ))}
                  </Rows>
                )}
              </Pages>
            )}
          </section>
        </>
      )}
    </Drawer>
  );
}

function Facts({ of: endpoint }: { readonly of: Endpoint }) {
  const { zone } = useClock();
  return (
    <dl className={styles.facts}>
      <div>
        <dt>State</dt>
        <dd>
          {endpoint.enabled ? 'On' : `Off${endpoint.disabledReason ? `: ${endpoint.disabledReason}` : ''}`}
          {endpoint.failingSince && (
            <>
              , failing since <When at={endpoint.failingSince} />
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>Events</dt>
        <dd>{endpoint.eventTypes.join(', ') || 'All that its maker may see'}</dd>
      </div>
      <div>
        <dt>Gets</dt>
        <dd>{endpoint.payload === 'THIN' ? 'Type, time and ids' : 'The fields of the event'}</dd>
      </div>
      {endpoint.previousValidUntil && (
        <div>
          <dt>Secret before</dt>
          <dd>Signs, too, until {formatTime(endpoint.previousValidUntil, zone)}</dd>
        </div>
      )}
      {endpoint.publicKey && (
        <div>
          <dt>Public key</dt>
          <dd>
            <code className={styles.hash}>{endpoint.publicKey}</code>
          </dd>
        </div>
      )}
    </dl>
  );
}

const dayMs = 24 * 3_600_000;

interface ActionsProps {
  readonly of: Endpoint;
  readonly onSecret: (secret: string | undefined) => void;
  readonly onSent: () => void;
  readonly onRemoved: () => void;
}

function Actions({ of: { id, name, enabled }, onSecret, onSent, onRemoved }: ActionsProps) {
  const runUpdate = useChange(update);
  const runRotate = useChange(rotate);
  const runRemove = useChange(remove);
  const runTest = useChange(test);
  const runReplayAll = useChange(replayAll);
  const sendTest = async () => {
    if (tell(await runTest({ id }), 'A test event is on its way')) onSent();
  };
  const flip = async () =>
    void tell(
      await runUpdate({ id, enabled: !enabled }),
      enabled ? `“${name}” gets nothing; what happens is kept to be sent later` : `“${name}” gets events again`,
    );
  const renew = async () => {
    const result = await runRotate({ id });
    if (tell(result, 'It has a new secret. The one before signs, too, for 24 hours.')) {
      onSecret(result.data?.done?.secret ?? undefined);
    }
  };
  const sendAgain = async () => {
    const now = Date.now();
    const result = await runReplayAll({
      input: { endpointId: id, from: new Date(now - 7 * dayMs).toISOString(), to: new Date(now).toISOString() },
    });
    const refusal = refusalOf(result);
    const count = result.data?.done?.count ?? 0;
    const done =
      count === 0
        ? 'No delivery has failed in the past 7 days'
        : `${counted(count, 'delivery', 'deliveries')} of the past 7 days sent again`;
    toast(refusal ?? done, {
      isError: refusal !== undefined,
    });
    onSent();
  };
  return (
    <FormEnd>
      <Button look="primary" disabled={!enabled} onClick={() => void sendTest()}>
        Send a test event
      </Button>
      <Button onClick={() => void flip()}>{enabled ? 'Switch off' : 'Switch on'}</Button>
      <Button onClick={() => void renew()}>Rotate secret</Button>
      <Button disabled={!enabled} onClick={() => void sendAgain()}>
        Resend failed
      </Button>
      <Confirm
        label="Delete"
        question="Its log goes, too, and what waits is not sent."
        onConfirm={() => void runRemove({ id }).then((result) => tell(result, `Deleted “${name}”`) && onRemoved())}
      />
    </FormEnd>
  );
}

const tones: Record<WebhookDeliveryStatus, Tone> = { WAITING: 'calm', DELIVERED: 'good', FAILED: 'bad', HELD: 'warn' };

interface DeliveryRowProps {
  readonly of: Delivery;
  /** True if its webhook gets nothing now. */
  readonly isOff: boolean;
  readonly onSent: () => void;
}

function DeliveryRow({ of, isOff, onSent }: DeliveryRowProps) {
  const run = useChange(replay);
  const last = of.attempts.at(-1);
  const again = async () => {
    if (tell(await run({ id: of.id }), 'It is sent again')) onSent();
  };
  return (
    <Row
      title={of.eventType}
      more={
        <details>
          <summary>
            {last
              ? `${counted(of.attempts.length, 'try', 'tries')}, the last: ${last.error ?? `HTTP ${last.httpStatus}, ${last.durationMs} ms`}`
              : 'Not tried yet'}
          </summary>
          <div className={styles.part}>
            <span className={styles.below}>webhook-id: {of.messageId}</span>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
            {of.body && <pre tabIndex={0}>{of.body}</pre>}
          </div>
        </details>
      }
      end={
        <>
          <Pill tone={tones[of.status] ?? 'plain'}>{words(of.status)}</Pill>
          <When at={of.createdAt} />
          <Button look="quiet" disabled={isOff} onClick={() => void again()}>
            Send again
          </Button>
        </>
      }
    />
  );
}
