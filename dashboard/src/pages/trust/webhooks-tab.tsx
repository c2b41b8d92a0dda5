import { Plus } from 'lucide-react';
import { graphql } from '../../generated/gql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Button } from '../../parts/button.tsx';
import { Pill } from '../../parts/pill.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { Tile } from '../../parts/tile.tsx';
import { When } from '../../parts/when.tsx';
import { NewWebhookDrawer } from './new-webhook-drawer.tsx';
import styles from './trust-page.module.css';
import { useOpen } from './use-open.ts';
import { WebhookDrawer } from './webhook-drawer.tsx';

const webhooksQuery = graphql(`
  query Webhooks {
    webhookEndpoints {
      id
      name
      url
      eventTypes
      payload
      enabled
      failingSince
      createdBy
      updatedAt
    }
  }
`);

/** Addresses that get events. */
export function WebhooksTab() {
  const answer = useGraph(webhooksQuery, {});
  const { open, show, close } = useOpen();
  return (
    <>
      <Tile
        title="Webhooks"
        count={answer.data?.webhookEndpoints?.length}
        answer={answer}
        part={({ webhookEndpoints }) => webhookEndpoints}
        field="webhookEndpoints"
        rows={4}
        aside={
          <Button icon={<Plus aria-hidden="true" />} onClick={() => show('new')}>
            New webhook
          </Button>
        }
        nothing={(endpoints) =>
          endpoints.length === 0
            ? {
                kind: 'none',
                title: 'No webhooks yet',
                text: 'A webhook tells another program of alerts, deals and more as they happen.',
              }
            : undefined
        }
      >
        {(endpoints) => (
          <PlainTable
            label="Webhooks"
            columns={[
              { id: 'name', title: 'Webhook' },
              { id: 'state', title: 'State' },
              { id: 'events', title: 'Events' },
              { id: 'by', title: 'Made by' },
              { id: 'changed', title: 'Changed' },
            ]}
            rows={endpoints.map((endpoint) => ({
              id: endpoint.id,
              cells: [
                <>
                  <button type="button" className={styles.open} onClick={() => show(endpoint.id)}>
                    {endpoint.name}
                  </button>
                  <span className={styles.below}>{endpoint.url}</span>
                </>,
                <State key="state" {...endpoint} />,
                endpoint.eventTypes.join(', ') || 'All',
                endpoint.createdBy,
                <When key="changed" at={endpoint.updatedAt} />,
              ],
            }))}
          />
        )}
      </Tile>
      {open === 'new' && <NewWebhookDrawer onClose={close} onCreated={answer.retry} />}
      {open !== undefined && open !== 'new' && (
        <WebhookDrawer
          key={open}
          id={open}
          onClose={close}
          onRemoved={() => {
            answer.retry();
            close();
          }}
        />
      )}
    </>
  );
}

function State({
  enabled,
  failingSince,
}: {
  readonly enabled: boolean;
  readonly failingSince?: string | null | undefined;
}) {
  if (!enabled) return <Pill>Off</Pill>;
  return failingSince ? <Pill tone="bad">Failing</Pill> : <Pill tone="good">On</Pill>;
}
