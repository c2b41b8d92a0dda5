import { randomUUID } from 'node:crypto';
import { type EntityManager, lockByName } from '@sophia/database';
import { isUuid } from '@sophia/subgraph-kit';
import { DefaultView, everybody, SavedView, type SavedViewRow } from '../entities/saved-view.ts';
import type { Caller } from './caller.ts';
import { checkName } from './check-name.ts';
import { type UserError, userError } from './user-error.ts';

interface SavedViewInput {
  readonly id?: string | null;
  readonly page: string;
  readonly name: string;
  readonly search: string;
  /** Left out: as before, and not shared for a new view. */
  readonly shared?: boolean | null;
}

export type ChangedView = { readonly view: SavedViewRow | null; readonly errors: readonly UserError[] };

/** Views of a person, of all pages. */
const mostOfPerson = 300;
/** Shared views of a page. */
const mostShared = 300;
const longestSearch = 4_000;

const refused = (...errors: UserError[]): ChangedView => ({ view: null, errors });
const done = (view: SavedViewRow): ChangedView => ({ view, errors: [] });

/** Creates a view, or changes the one with the id. */
export async function saveView(em: EntityManager, caller: Caller, input: SavedViewInput): Promise<ChangedView> {
  // Two views at once could have one name.
  await lockViews(em, caller);
  const problems = problemsOf(input);
  const known = input.id == null ? null : await findView(em, caller, input.id);
  if (input.id != null && !known) problems.push(unknownView('input', 'id'));
  if (known) problems.push(...mayChange(caller, known, 'input', 'id'));
  if (known && known.page !== input.page)
    problems.push(userError('INVALID', `This view belongs to the page "${known.page}".`, 'input', 'page'));
  if (problems.length > 0) return refused(...problems);
  const { tenant: tenantId, subject, now: updatedAt } = caller;
  const { page, search } = input;
  const shared = input.shared ?? known?.shared ?? false;
  const name = input.name.trim();
  const createdBy = known?.createdBy ?? subject;
  const namesake = await em.findOne(SavedView, { page, createdBy, name });
  if (namesake && namesake.id !== known?.id)
    return refused(userError('TAKEN', 'Another view of this page has this name.', 'input', 'name'));
  const change = { name, search, shared, updatedAt };
  const tooMany = await tooManyOf(em, { known, page, createdBy, shared });
  if (tooMany) return refused(tooMany);
  if (known) {
    // Nobody else sees it any more.
    if (!shared) await em.nativeDelete(DefaultView, { viewId: known.id, subject: { $ne: createdBy } });
    em.assign(known, change);
    await em.flush();
    return done(known);
  }
  const view = em.create(SavedView, { tenantId, id: randomUUID(), page, createdBy, createdAt: updatedAt, ...change });
  await em.flush();
  return done(view);
}

/** Deletes a view. Pages that open with it open without one. */
export async function deleteView(em: EntityManager, caller: Caller, id: string): Promise<ChangedView> {
  await lockViews(em, caller);
  const view = await findView(em, caller, id);
  const problems = view ? mayChange(caller, view, 'id') : [unknownView('id')];
  if (!view || problems.length > 0) return refused(...problems);
  await em.nativeDelete(SavedView, { id: view.id });
  return done(view);
}

interface Choice {
  readonly page: string;
  /** Null for none. */
  readonly id: string | null;
  readonly forTeam: boolean;
}

/** Chooses the view that a page opens with: for the caller, or for everybody who has chosen none. */
export async function chooseDefault(
  em: EntityManager,
  caller: Caller,
  { page, id, forTeam }: Choice,
): Promise<ChangedView> {
  // Somebody may delete the view at this moment.
  await lockViews(em, caller);
  const view = id === null ? null : await findView(em, caller, id);
  const problems: UserError[] = [];
  if (id !== null && view?.page !== page) problems.push(unknownView('id'));
  if (forTeam && !caller.scopes.includes('ACCESS_MANAGE'))
    problems.push(userError('FORBIDDEN', "Only those who manage users choose everybody's default.", 'forTeam'));
  if (forTeam && view && !view.shared)
    problems.push(userError('INVALID', 'Share the view first: nobody else sees it.', 'id'));
  if (problems.length > 0) return refused(...problems);
  const { tenant: tenantId } = caller;
  const subject = forTeam ? everybody : caller.subject;
  if (view) await em.upsert(DefaultView, { tenantId, page, subject, viewId: view.id });
  else await em.nativeDelete(DefaultView, { page, subject });
  return { view, errors: [] };
}

const lockViews = (em: EntityManager, { tenant }: Caller): Promise<void> =>
  lockByName(em, `access:saved-views:${tenant}`);

/** Returns a view that the caller sees: an own one, or a shared one. */
async function findView(em: EntityManager, { subject }: Caller, id: string): Promise<SavedViewRow | null> {
  if (!isUuid(id)) return null;
  return em.findOne(SavedView, { id, $or: [{ shared: true }, { createdBy: subject }] });
}

const unknownView = (...field: string[]): UserError =>
  userError('NOT_FOUND', 'You see no view of this page with this id.', ...field);

function mayChange(caller: Caller, { createdBy }: SavedViewRow, ...field: string[]): UserError[] {
  if (createdBy === caller.subject || caller.scopes.includes('ACCESS_MANAGE')) return [];
  return [
    userError('FORBIDDEN', 'This view belongs to somebody else. Save what you see under a name of your own.', ...field),
  ];
}

function problemsOf({ page, name, search }: SavedViewInput): UserError[] {
  const problems = checkName(name);
  if (!/^[a-z][a-z0-9-]{0,49}$/.test(page))
    problems.push(userError('INVALID', 'This cannot be the name of a page, such as accounts.', 'input', 'page'));
  if (search.length > longestSearch)
    problems.push(userError('INVALID', `The search is longer than ${longestSearch} characters.`, 'input', 'search'));
  return problems;
}

interface Wanted extends Pick<SavedViewRow, 'page' | 'createdBy' | 'shared'> {
  readonly known: SavedViewRow | null;
}

async function tooManyOf(em: EntityManager, wanted: Wanted): Promise<UserError | undefined> {
  const { known, page, createdBy, shared } = wanted;
  if (!known && (await em.count(SavedView, { createdBy })) >= mostOfPerson)
    return userError('INVALID', `You have ${mostOfPerson} views. Delete one first.`);
  if (shared && !known?.shared && (await em.count(SavedView, { page, shared })) >= mostShared)
    return userError('INVALID', `There are ${mostShared} shared views of this page. Delete one first.`);
  return undefined;
}
