import { useState } from 'react';
import { graphql } from '../../generated/gql.ts';
import type { WebhookPayload, WebhookSignature } from '../../generated/graphql.ts';
import { useChange, useGraph } from '../../graph/use-graph.ts';
import { Button } from '../../parts/button.tsx';
import { Drawer } from '../../parts/drawer.tsx';
import { Checks, Form, FormEnd, FormError, InputField, SelectField } from '../../parts/field.tsx';
import { Secret } from '../../parts/secret.tsx';
import { refusalOf } from '../../view/tell.ts';

const typesQuery = graphql(`
  query WebhookEventTypes {
    webhookEventTypes {
      name
      description
    }
  }
`);

const create = graphql(`
  mutation CreateWebhook($input: WebhookEndpointCreateInput!) {
    done: webhookEndpointCreate(input: $input) {
      secret
      webhookEndpoint {
        id
        publicKey
      }
      userErrors {
        message
      }
    }
  }
`);

const payloads: readonly { readonly value: WebhookPayload; readonly label: string }[] = [
  { value: 'THIN', label: 'Type, time and ids alone' },
  { value: 'FULL', label: 'The fields of the event, without texts and addresses' },
];

const signatures: readonly { readonly value: WebhookSignature; readonly label: string }[] = [
  { value: 'SYMMETRIC', label: 'By a secret that both know (HMAC-SHA256)' },
  { value: 'ASYMMETRIC', label: 'By a key of which they know the public part (Ed25519)' },
];

interface NewWebhookDrawerProps {
  readonly onClose: () => void;
  readonly onCreated: () => void;
}

export function NewWebhookDrawer({ onClose, onCreated }: NewWebhookDrawerProps) {
  const types = useGraph(typesQuery, {}).data?.webhookEventTypes ?? [];
  const run = useChange(create);
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const [eventTypes, setEventTypes] = useState<readonly string[]>([]);
  const [payload, setPayload] = useState<WebhookPayload>('THIN');
  const [signature, setSignature] = useState<WebhookSignature>('SYMMETRIC');
  const [refusal, setRefusal] = useState<string>();
  const [created, setCreated] = useState<{ readonly label: string; readonly value: string }>();
  const send = async () => {
    const result = await run({ input: { name, url, eventTypes: [...eventTypes], payload, signature } });
    setRefusal(refusalOf(result));
    const done = result.data?.done;
    if (!done?.webhookEndpoint) return;
    setCreated(
      done.secret != null
        ? { label: 'The secret that verifies its deliveries', value: done.secret }
        : { label: 'The public key that verifies its deliveries', value: done.webhookEndpoint.publicKey ?? '' },
    );
    onCreated();
  };
  return (
    <Drawer title="New webhook" onClose={onClose}>
      {created ? (
        <>
          <Secret {...created} />
          <p>“{name}” gets events from now on. Open it to send a test event.</p>
        </>
      ) : (
        <Form onSend={() => void send()}>
          <InputField label="What it is for" value={name} isRequired onChange={setName} />
          <InputField
            label="Address"
            type="url"
            hint="HTTPS, on the public internet"
            value={url}
            isRequired
            onChange={setUrl}
          />
          <Checks
            label="Events"
            hint="None chosen: all that your rights open"
            options={types.map((type) => ({ value: type.name, label: type.name, about: type.description }))}
            chosen={eventTypes}
            onChange={setEventTypes}
          />
          <SelectField label="What it gets of an event" value={payload} options={payloads} onChange={setPayload} />
          <SelectField label="How it is signed" value={signature} options={signatures} onChange={setSignature} />
          <FormError text={refusal} />
          <FormEnd>
            <Button type="submit" look="primary">
              Create the webhook
            </Button>
          </FormEnd>
        </Form>
      )}
    </Drawer>
  );
}
