import { fold } from '@sophia/understanding';
import { isDone } from '../../../facts/is-done.ts';
import { nameWords } from '../../names/likeness.ts';
import type { Choice } from '../../reading/reading.ts';
import type { ListedAccount } from '../accounts/account-pages.ts';
import { amountIn } from '../accounts/numbers.ts';
import { isIn } from '../accounts/places.ts';
import { amountOf } from '../common/nodes.ts';
import { Unanswerable } from '../common/unanswerable.ts';
import type { Colleague, LoadedActivity, LoadedDeal } from './load.ts';
import type { AccountConditions, Bound, Names, RecordQuestion } from './question.ts';

export function isWithin(value: number | null, { comparison, value: bound }: Bound): boolean {
  if (value === null) return false;
  if (comparison === '=') return value === bound;
  if (comparison === '>') return value > bound;
  if (comparison === '<') return value < bound;
  return comparison === '>=' ? value >= bound : value <= bound;
}

/** True if one of the names fits and none of the denied ones; what is not known fits neither. */
function fitNames({ yes, no }: Names, fits: (choice: Choice) => boolean | null): boolean {
  return (yes.length === 0 || yes.some((each) => fits(each) === true)) && no.every((each) => fits(each) === false);
}

const isNamed =
  (value: string | null) =>
  ({ chosen }: Choice): boolean | null =>
    value === null ? null : fold(value) === fold(chosen.name);

const uses =
  ({ propertySoftware }: ListedAccount) =>
  ({ chosen: { name, synonyms = [] } }: Choice): boolean | null =>
    propertySoftware.length === 0
      ? null
      : propertySoftware.some((each) => [name, ...synonyms].some((one) => fold(each).includes(fold(one))));

/** Chooses accounts; throws Unanswerable for a place in which no account is. */
export function fittingAccounts(
  { account: conditions, isTeam }: RecordQuestion,
  accounts: readonly ListedAccount[],
): ListedAccount[] {
  const { place } = conditions;
  const isThere = (account: ListedAccount) =>
    account.officeLocation !== null && isIn(account.officeLocation, place?.place.words ?? '');
  if (place && !accounts.some(isThere)) throw new Unanswerable(`No account is known to be in “${place.place.words}”.`);
  return accounts.filter(
    (account) =>
      fitNames(conditions.accounts, ({ chosen }) => chosen.id === account.id) &&
      fitNames(conditions.segments, isNamed(account.segment)) &&
      fitNames(conditions.regions, isNamed(account.region)) &&
      fitNames(conditions.industries, isNamed(account.industry)) &&
      fitNames(conditions.software, uses(account)) &&
      fitNames(conditions.owners, isPerson(account.owner, isTeam)) &&
      (!place || (account.officeLocation !== null && isThere(account) !== place.isNot)) &&
      conditions.numbers.every(({ number, bound }) => isWithin(amountIn(account, number), bound)),
  );
}

/** True if conditions on the account say anything. */
export const isOfSomeAccounts = ({ place, numbers, ...names }: AccountConditions): boolean =>
  place !== null || numbers.length > 0 || Object.values(names).some(({ yes, no }) => yes.length > 0 || no.length > 0);

const isPerson =
  (person: Colleague | null, isTeam: boolean) =>
  ({ chosen }: Choice): boolean =>
    isTeam ? person?.manager?.id === chosen.id : person?.id === chosen.id;

/** Words of a name or title, each also without its plural. */
function isTitled(title: string, words: readonly string[]): boolean {
  const single = (word: string) => word.replace(/s$/u, '');
  const has = new Set(nameWords(title).map(single));
  return words.every((word) => has.has(single(word)));
}

export function fittingDeals({ deal, titled, isTeam }: RecordQuestion, deals: readonly LoadedDeal[]): LoadedDeal[] {
  const named = deals.filter(({ name }) => isTitled(name, titled));
  if (titled.length > 0 && named.length === 0)
    throw new Unanswerable(`No such deal has “${titled.join(' ')}” in its name.`);
  return named.filter(
    (one) =>
      fitNames(deal.stages, isNamed(one.stage)) &&
      fitNames(deal.products, isNamed(one.product)) &&
      fitNames(deal.owners, isPerson(one.owner, isTeam)) &&
      deal.amounts.every((bound) => isWithin(amountOf(one.amount), bound)),
  );
}

function isInState({ kind, status, dueAt, occurredAt }: LoadedActivity, state: string, now: Date): boolean {
  if (status == null) return false;
  if (state === 'escalated') return /escalat/iu.test(status);
  if (state === 'overdue')
    return !isDone(kind, status) && (dueAt ?? occurredAt).slice(0, 10) < now.toISOString().slice(0, 10);
  return isDone(kind, status) === (state === 'closed');
}

export function fittingActivities(
  { activity, titled, isTeam, now }: RecordQuestion,
  activities: readonly LoadedActivity[],
): LoadedActivity[] {
  const named = activities.filter(({ title }) => isTitled(title, titled));
  if (titled.length > 0 && named.length === 0)
    throw new Unanswerable(`None of them has “${titled.join(' ')}” in its title.`);
  const { people, state, due } = activity;
  return named.filter(
    (one) =>
      fitNames(people, (choice) => one.participants.some(({ employee }) => isPerson(employee, isTeam)(choice))) &&
      (state === null || isInState(one, state, now)) &&
      (due === null || (one.dueAt != null && one.dueAt.slice(0, 10) >= due.from && one.dueAt.slice(0, 10) <= due.to)),
  );
}
