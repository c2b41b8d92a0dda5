import { Plus } from 'lucide-react';
import { useState } from 'react';
import { formatDay } from '../../common/formats.ts';
import { words } from '../../common/words.ts';
import { readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import type { KeyFragment, Scope } from '../../generated/graphql.ts';
import { useChange, useGraph } from '../../graph/use-graph.ts';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Drawer } from '../../parts/drawer.tsx';
import { Checks, Form, FormEnd, FormError, InputField } from '../../parts/field.tsx';
import { Pages } from '../../parts/pages.tsx';
import { Pill, type Tone } from '../../parts/pill.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { Secret } from '../../parts/secret.tsx';
import { Tile } from '../../parts/tile.tsx';
import { When } from '../../parts/when.tsx';
import { useClock } from '../../parts/zone.tsx';
import { refusalOf, tell } from '../../view/tell.ts';
import { useScopes } from '../../view/use-may.ts';
import { scopeWords } from './scope-words.ts';
import styles from './trust-page.module.css';
import { useOpen } from './use-open.ts';

const keysQuery = graphql(`
  query ApiKeys($first: Int!, $after: String) {
    apiKeys(first: $first, after: $after) {
      totalCount
      nodes {
        id
        ...Key
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const keyQuery = graphql(`
  query ApiKey($id: ID!) {
    apiKey(id: $id) {
      id
      ...Key
    }
  }
`);

const keyFragment = graphql(`
  fragment Key on ApiKey {
    id
    name
    prefix
    scopes
    contract
    operationList
    createdBy
    createdAt
    expiresAt
    previousValidUntil
    lastUsedAt
    revokedAt
    budget {
      maximum
      restoreRate
    }
  }
`);

const create = graphql(`
  mutation CreateApiKey($input: ApiKeyCreateInput!) {
    done: apiKeyCreate(input: $input) {
      key
      apiKey {
        id
        ...Key
      }
      userErrors {
        message
      }
    }
  }
`);

const rotate = graphql(`
  mutation RotateApiKey($id: ID!) {
    done: apiKeyRotate(id: $id) {
      key
      apiKey {
        id
        ...Key
      }
      userErrors {
        message
      }
    }
  }
`);

const revoke = graphql(`
  mutation RevokeApiKey($id: ID!) {
    done: apiKeyRevoke(id: $id) {
      apiKey {
        id
        ...Key
      }
      userErrors {
        message
      }
    }
  }
`);

function stateOf({ revokedAt, expiresAt }: KeyFragment, now: Date): { tone: Tone; word: string } {
  if (revokedAt) return { tone: 'plain', word: 'Revoked' };
  if (expiresAt && new Date(expiresAt) <= now) return { tone: 'plain', word: 'Expired' };
  return { tone: 'good', word: 'Valid' };
}

/** Keys with which programs use the graph. */
export function KeysTab() {
  const variables = { first: 50 };
  const answer = useGraph(keysQuery, variables);
  const { now } = useClock();
  const { open, show, close } = useOpen();
  return (
    <>
      <Tile
        title="API keys"
        count={answer.data?.apiKeys?.totalCount}
        answer={answer}
        part={({ apiKeys }) => apiKeys}
        field="apiKeys"
        rows={5}
        aside={
          <Button icon={<Plus aria-hidden="true" />} onClick={() => show('new')}>
            New key
          </Button>
        }
        nothing={({ nodes }) =>
          nodes.length === 0
            ? {
                kind: 'none',
                title: 'No program has a key yet',
                text: 'A key lets a program use the graph, with the rights that you give it.',
              }
            : undefined
        }
      >
        {(page) => (
          <Pages document={keysQuery} variables={variables} page={page} take={({ apiKeys }) => apiKeys}>
            {(nodes) => (
              <PlainTable
                label="API keys"
                columns={[
                  { id: 'name', title: 'Key' },
                  { id: 'state', title: 'State' },
                  { id: 'used', title: 'Last used' },
                  { id: 'rights', title: 'May' },
                  { id: 'by', title: 'Made by' },
                ]}
                rows={nodes.map((node) => {
                  const key = readFragment(keyFragment, node);
                  const { tone, word } = stateOf(key, now);
                  return {
                    id: key.id,
                    cells: [
                      <>
                        <button type="button" className={styles.open} onClick={() => show(key.id)}>
                          {key.name}
                        </button>
                        <span className={styles.below}>{key.prefix}…</span>
                      </>,
                      <Pill key="state" tone={tone}>
                        {word}
                      </Pill>,
                      key.lastUsedAt ? <When key="used" at={key.lastUsedAt} /> : 'Never',
                      key.scopes.map(words).join(', '),
                      key.createdBy,
                    ],
                  };
                })}
              />
            )}
          </Pages>
        )}
      </Tile>
      {open === 'new' && <NewKeyDrawer onClose={close} onCreated={answer.retry} />}
      {open !== undefined && open !== 'new' && <KeyDrawer key={open} id={open} onClose={close} />}
    </>
  );
}

const readScopes: readonly Scope[] = ['CUSTOMERS_READ', 'INSIGHTS_READ'];

function NewKeyDrawer({ onClose, onCreated }: { readonly onClose: () => void; readonly onCreated: () => void }) {
  const own = useScopes() ?? [];
  const run = useChange(create);
  const [name, setName] = useState('');
  const [expires, setExpires] = useState('');
  const [chosen, setChosen] = useState<readonly Scope[]>(readScopes);
  const [refusal, setRefusal] = useState<string>();
  const [secret, setSecret] = useState<string>();
  const send = async () => {
    const result = await run({
      input: { name, scopes: [...chosen], expiresAt: expires === '' ? null : `${expires}T00:00:00Z` },
    });
    setRefusal(refusalOf(result));
    const key = result.data?.done?.key;
    if (key == null) return;
    setSecret(key);
    onCreated();
  };
  return (
    <Drawer title="New API key" onClose={onClose}>
      {secret !== undefined ? (
        <>
          <Secret label={`The key “${name}”`} value={secret} />
          <p>
            A program sends it as <code>authorization: Bearer …</code>.
          </p>
        </>
      ) : (
        <Form onSend={() => void send()}>
          <InputField label="What it is for" value={name} isRequired onChange={setName} />
          <Checks
            label="What it may do"
            hint="You can give the rights that you have yourself."
            options={own
              .filter((scope) => scope !== 'TENANTS_MANAGE')
              .map((scope) => ({ value: scope, label: words(scope), about: scopeWords[scope] }))}
            chosen={chosen}
            onChange={setChosen}
          />
          <InputField
            label="Valid until"
            type="date"
            hint="Empty for a key that does not expire"
            value={expires}
            onChange={setExpires}
          />
          <FormError text={refusal} />
          <FormEnd>
            <Button type="submit" look="primary" disabled={chosen.length === 0}>
              Create the key
            </Button>
          </FormEnd>
        </Form>
      )}
    </Drawer>
  );
}

function KeyDrawer({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { zone, now } = useClock();
  const answer = useGraph(keyQuery, { id });
  const key = readFragment(keyFragment, answer.data?.apiKey);
  const runRotate = useChange(rotate);
  const runRevoke = useChange(revoke);
  const [secret, setSecret] = useState<string>();
  const startRotate = async () => {
    const result = await runRotate({ id });
    if (tell(result, 'The key has a new secret. The one before is valid for 24 more hours.')) {
      setSecret(result.data?.done?.key ?? undefined);
    }
  };
  const facts: readonly (readonly [name: string, value: string])[] = key
    ? [
        ['State', stateOf(key, now).word],
        ['Begins with', `${key.prefix}…`],
        ['Made by', `${key.createdBy}, ${formatDay(key.createdAt, zone, now)}`],
        ['Valid until', key.expiresAt ? formatDay(key.expiresAt, zone, now) : 'It does not expire'],
        ...(key.previousValidUntil
          ? [['Secret before', `Valid until ${formatDay(key.previousValidUntil, zone, now)}`] as const]
          : []),
        ['Contract', key.contract ?? 'All addresses'],
        ['Operations', key.operationList ? `The list ${key.operationList}` : 'Any'],
        [
          'Budget',
          key.budget
            ? `${key.budget.maximum.toLocaleString('en')} points, ${key.budget.restoreRate.toLocaleString('en')} back each second`
            : 'That of the gateway',
        ],
      ]
    : [];
  return (
    <Drawer title={key?.name ?? 'API key'} onClose={onClose}>
      {secret !== undefined && <Secret label="The new secret" value={secret} />}
      {key ? (
        <>
          <dl className={styles.facts}>
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
            <div>
              <dt>May</dt>
              <dd>
                <ul>
                  {key.scopes.map((scope) => (
                    <li key={scope}>{scopeWords[scope] ?? words(scope)}</li>
                  ))}
                </ul>
              </dd>
            </div>
          </dl>
          {stateOf(key, now).word === 'Valid' && (
            <FormEnd>
              <Button onClick={() => void startRotate()}>Rotate secret</Button>
              <Confirm
                label="Revoke"
                question="Programs with it stop within seconds, for good."
                onConfirm={() => {
                  setSecret(undefined);
                  void runRevoke({ id }).then((result) => tell(result, `Revoked “${key.name}”`));
                }}
              />
            </FormEnd>
          )}
        </>
      ) : (
        !answer.isLoading && <p>There is no such key.</p>
      )}
    </Drawer>
  );
}
