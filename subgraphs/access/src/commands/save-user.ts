import { randomUUID } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@sophia/database';
import { User, type UserRow } from '../entities/user.ts';
import type { Role } from '../generated/resolvers.ts';
import { idOfKeySubject } from '../keys/key-text.ts';
import { scopesOf } from '../rights/roles.ts';
import { type Caller, forbidden, forbiddenForKeys } from './caller.ts';
import { checkName } from './check-name.ts';
import { changesBetween, recordChange } from './record-change.ts';
import { tellOfUser } from './tell-access.ts';
import { type UserError, userError } from './user-error.ts';

interface UserChange {
  readonly subject: string;
  readonly name?: string | null;
  readonly email?: string | null;
  readonly roles?: readonly Role[] | null;
  readonly active?: boolean | null;
}

type Saved = { readonly user: UserRow } | { readonly errors: UserError[]; readonly user: UserRow | null };

/** Adds a user, or changes the one with this subject. Checks everything before it changes anything. */
export async function saveUser(em: EntityManager, caller: Caller, change: UserChange): Promise<Saved> {
  const known = await em.findOne(User, { subject: change.subject }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const errors = [...problemsOf(change, known), ...refused(caller, change, known)];
  if (errors.length > 0) return { errors, user: known };
  const { now, tenant } = caller;
  const before = known ?? {
    tenantId: tenant,
    id: randomUUID(),
    subject: change.subject,
    name: '',
    email: null,
    roles: [],
    active: true,
    createdAt: now,
  };
  const user = {
    ...before,
    name: change.name?.trim() ?? before.name,
    email: change.email === undefined ? before.email : change.email,
    roles: change.roles ? [...new Set(change.roles)] : before.roles,
    active: change.active ?? before.active,
    updatedAt: now,
  };
  const names = changesBetween(dataOf(known ?? {}), dataOf(user)).names;
  const rights = changesBetween(rightsOf(known ?? {}), rightsOf(user)).text;
  await em.upsert(User, user, {
    onConflictFields: ['tenantId', 'subject'],
    onConflictExcludeFields: ['id', 'createdAt'],
  });
  const saved = await em.findOneOrFail(User, { subject: change.subject }, { refresh: true });
  if (rights !== '') await tellOfUser(em, saved, now);
  await recordChange(em, caller, {
    id: saved.id,
    fields: names.map((name) => `User.${name}`),
    detail: `The user "${saved.subject}" was ${known ? 'changed' : 'added'}; ${rights || 'their rights are the same'}`,
  });
  return { user: saved };
}

const dataOf = ({ name, email, roles, active }: Partial<UserRow>) => ({ name, email, roles, active });
/** What the audit tells with its values. Names and addresses could never be removed from it. */
const rightsOf = ({ roles, active }: Partial<UserRow>) => ({ roles, active });

function problemsOf({ subject, name, email }: UserChange, known: UserRow | null): UserError[] {
  const errors: UserError[] = [];
  if (!/^[\x21-\x7e]([\x20-\x7e]{0,198}[\x21-\x7e])?$/.test(subject) || idOfKeySubject(subject) !== undefined)
    errors.push(
      userError(
        'INVALID',
        'The subject has to be 1 to 200 printable ASCII characters, and not that of a key.',
        'input',
        'subject',
      ),
    );
  if (name != null) errors.push(...checkName(name));
  else if (!known) errors.push(userError('INVALID', 'A new user needs a name.', 'input', 'name'));
  if (email != null && !/^[^\s@]{1,64}@[^\s@]{1,189}$/.test(email))
    errors.push(userError('INVALID', 'This is not an e-mail address.', 'input', 'email'));
  return errors;
}

/** Nobody gives a right that they do not have, changes somebody who has more, or locks themselves out. */
function refused(caller: Caller, { subject, roles, active }: UserChange, known: UserRow | null): UserError[] {
  const before = (known?.roles ?? []) as Role[];
  const after = roles ?? before;
  // What the token of somebody grants who is not listed is not known.
  const taken = known || active !== false ? scopesOf(before) : scopesOf(['SUPER_USER']);
  const errors = [
    ...forbidden(caller, [...new Set([...taken, ...scopesOf(after)])], 'input', 'roles'),
    ...forbiddenForKeys(caller, roles ? scopesOf(roles) : [], 'input', 'roles'),
  ];
  const staysManager = active !== false && scopesOf(after).includes('ACCESS_MANAGE');
  if (subject === caller.subject && !staysManager)
    errors.push(
      userError(
        'OWN_RIGHTS',
        'You would lose the right to manage users. Give yourself a role that has it, or ask somebody else.',
      ),
    );
  return errors;
}
