import { Plus } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../common/words.ts';
import { readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import type { Role, UserRowFragment } from '../../generated/graphql.ts';
import { useChange, useGraph } from '../../graph/use-graph.ts';
import { Button } from '../../parts/button.tsx';
import { Drawer } from '../../parts/drawer.tsx';
import { Checks, Form, FormEnd, FormError, InputField } from '../../parts/field.tsx';
import { Pages } from '../../parts/pages.tsx';
import { Pill } from '../../parts/pill.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { Row, Rows } from '../../parts/rows.tsx';
import { Tile } from '../../parts/tile.tsx';
import { When } from '../../parts/when.tsx';
import { Person } from '../../view/person.tsx';
import { refusalOf, tell } from '../../view/tell.ts';
import { roleNames, roleWords } from './scope-words.ts';
import styles from './trust-page.module.css';
import { useOpen } from './use-open.ts';

const usersQuery = graphql(`
  query Users($first: Int!, $after: String) {
    users(first: $first, after: $after) {
      totalCount
      nodes {
        id
        ...UserRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const userQuery = graphql(`
  query User($id: ID!) {
    user(id: $id) {
      id
      ...UserRow
    }
  }
`);

const userFragment = graphql(`
  fragment UserRow on User {
    id
    subject
    name
    email
    roles
    active
    updatedAt
  }
`);

const save = graphql(`
  mutation SaveUser($input: UserSaveInput!) {
    done: userSave(input: $input) {
      user {
        id
        ...UserRow
      }
      userErrors {
        message
      }
    }
  }
`);

/** Who uses the graph, and what they may do. */
export function UsersTab() {
  const variables = { first: 50 };
  const answer = useGraph(usersQuery, variables);
  const { open, show, close } = useOpen();
  return (
    <div className={styles.column}>
      <Tile
        title="Users"
        count={answer.data?.users?.totalCount}
        answer={answer}
        part={({ users }) => users}
        field="users"
        rows={6}
        aside={
          <Button icon={<Plus aria-hidden="true" />} onClick={() => show('new')}>
            Add a user
          </Button>
        }
        nothing={({ nodes }) =>
          nodes.length === 0
            ? {
                kind: 'none',
                title: 'Nobody is listed yet',
                text: 'Who is not listed has the roles of their token.',
              }
            : undefined
        }
      >
        {(page) => (
          <Pages document={usersQuery} variables={variables} page={page} take={({ users }) => users}>
            {(nodes) => (
              <PlainTable
                label="Users"
                columns={[
                  { id: 'name', title: 'User' },
                  { id: 'roles', title: 'Roles' },
                  { id: 'state', title: 'State' },
                  { id: 'email', title: 'E-mail' },
                  { id: 'changed', title: 'Changed' },
                ]}
                rows={nodes.map((node) => {
                  const user = readFragment(userFragment, node);
                  return {
                    id: user.id,
                    cells: [
                      <>
                        <button type="button" className={styles.open} onClick={() => show(user.id)}>
                          <Person name={user.name} none="" />
                        </button>
                        <span className={styles.below}>{user.subject}</span>
                      </>,
                      user.roles.map(words).join(', ') || 'None',
                      <Pill key="state" tone={user.active ? 'good' : 'plain'}>
                        {user.active ? 'Active' : 'Suspended'}
                      </Pill>,
                      user.email ?? '–',
                      <When key="changed" at={user.updatedAt} />,
                    ],
                  };
                })}
              />
            )}
          </Pages>
        )}
      </Tile>
      <RolesTile />
      {open === 'new' && (
        <UserDrawer
          onClose={close}
          onSaved={() => {
            answer.retry();
            close();
          }}
        />
      )}
      {open !== undefined && open !== 'new' && <KnownUser key={open} id={open} onClose={close} />}
    </div>
  );
}

/** What roles there are: the same in every tenant. */
function RolesTile() {
  return (
    <section className={styles.card} aria-labelledby="roles">
      <h2 id="roles">Roles</h2>
      <Rows>
        {roleNames.map((role) => (
          <Row key={role} title={words(role)} more={roleWords[role]} />
        ))}
      </Rows>
    </section>
  );
}

function KnownUser({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const answer = useGraph(userQuery, { id });
  const user = readFragment(userFragment, answer.data?.user);
  if (user) return <UserDrawer user={user} onClose={onClose} onSaved={onClose} />;
  return (
    <Drawer title="User" onClose={onClose}>
      {!answer.isLoading && <p>There is no such user.</p>}
    </Drawer>
  );
}

interface UserDrawerProps {
  /** The user to change; undefined for a new one. */
  readonly user?: UserRowFragment;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

function UserDrawer({ user, onClose, onSaved }: UserDrawerProps) {
  const run = useChange(save);
  const [subject, setSubject] = useState(user?.subject ?? '');
  const [name, setName] = useState(user?.name ?? '');
  const [email, setEmail] = useState(user?.email ?? '');
  const [roles, setRoles] = useState<readonly Role[]>(user?.roles ?? []);
  const [refusal, setRefusal] = useState<string>();
  const send = async (active: boolean) => {
    const result = await run({ input: { subject, name, email: email || null, roles: [...roles], active } });
    const refused = refusalOf(result);
    setRefusal(refused);
    if (refused !== undefined) return;
    tell(result, user?.active === true && !active ? `Suspended ${name}` : `Saved ${name}`);
    onSaved();
  };
  return (
    <Drawer title={user?.name ?? 'Add a user'} onClose={onClose}>
      <Form onSend={() => void send(user?.active ?? true)}>
        <InputField
          label="Subject"
          hint="The sub of their tokens, as your provider writes it"
          value={subject}
          isRequired
          isDisabled={user !== undefined}
          onChange={setSubject}
        />
        <InputField label="Name" value={name} isRequired onChange={setName} />
        <InputField
          label="E-mail"
          type="email"
          hint="An account manager sees the accounts whose owner has it"
          value={email}
          onChange={setEmail}
        />
        <Checks
          label="Roles"
          options={roleNames.map((role) => ({ value: role, label: words(role), about: roleWords[role] }))}
          chosen={roles}
          onChange={setRoles}
        />
        <FormError text={refusal} />
        <FormEnd>
          <Button type="submit" look="primary">
            {user ? 'Save' : 'Add the user'}
          </Button>
          {user && (
            <Button onClick={() => void send(!user.active)}>
              {user.active ? 'Suspend: refuse their requests' : 'Let them in again'}
            </Button>
          )}
        </FormEnd>
      </Form>
    </Drawer>
  );
}
