import { type EntityManager, liftRowLimit, lockByName } from '@sophia/database';
import { isUuid } from '@sophia/subgraph-kit';
import { type Refusal, versionConflict } from '../common/find-to-change.ts';
import { AccountDeparture, type AccountDepartureRow } from '../entities/account-departure.ts';
import { unknownAccounts } from '../store/accounts.ts';
import { currentSubjects } from '../store/gone-subjects.ts';

interface DepartureUserError {
  readonly code: Refusal['code'] | 'INVALID';
  readonly message: string;
  readonly field: string[];
}

/** The account, null if there is none, and the reasons if nothing was changed. */
export interface DepartureOutcome {
  readonly account: { readonly id: string } | null;
  readonly userErrors: DepartureUserError[];
}

interface By {
  readonly tenant: string;
  readonly actor: string;
  readonly now: Date;
}

interface Target {
  readonly accountId: string;
  /** Version that the caller has seen, 0 for none; null to skip the check. */
  readonly expectedVersion: number | null;
}

/** Records that an account left, in place of what was recorded before. */
export async function recordDeparture(
  em: EntityManager,
  { tenant, actor, now }: By,
  target: Target,
  { leftOn, reason }: { readonly leftOn: string; readonly reason: string },
): Promise<DepartureOutcome> {
  const { accountId, departure, refusal } = await find(em, target);
  if (refusal !== null) return { account: accountOf(accountId), userErrors: [refusal] };
  const account = { id: accountId };
  const problems = problemsOf(leftOn, reason, now);
  if (problems.length > 0) return { account, userErrors: problems };
  const values = { leftOn, reason: reason.trim(), recordedAt: now, recordedBy: actor };
  if (departure === null) em.create(AccountDeparture, { tenantId: tenant, accountId, ...values, version: 1 });
  else em.assign(departure, { ...values, version: departure.version + 1 });
  await em.flush();
  return { account, userErrors: [] };
}

/** Removes the record that an account left. */
export async function removeDeparture(em: EntityManager, target: Target): Promise<DepartureOutcome> {
  const { accountId, departure, refusal } = await find(em, target);
  if (refusal !== null) return { account: accountOf(accountId), userErrors: [refusal] };
  if (departure === null) {
    const message = 'Nobody has recorded that the account left.';
    return { account: accountOf(accountId), userErrors: [{ code: 'NOT_FOUND', message, field: ['accountId'] }] };
  }
  await em.remove(departure).flush();
  return { account: accountOf(accountId), userErrors: [] };
}

type Found =
  | { readonly accountId: string; readonly departure: AccountDepartureRow | null; readonly refusal: null }
  | { readonly accountId: string | null; readonly departure: null; readonly refusal: Refusal };

/** Finds an account, or the one that it was merged into, and what is recorded of it. */
async function find(em: EntityManager, { accountId: wanted, expectedVersion }: Target): Promise<Found> {
  const isKnown = isUuid(wanted) && (await isAccount(em, wanted));
  const accountId = isKnown
    ? (await currentSubjects(em, 'ACCOUNT', [wanted.toLowerCase()]))(wanted.toLowerCase())
    : null;
  if (accountId === null || !(await liftRowLimit(em, () => isAccount(em, accountId)))) {
    const message = `There is no account ${wanted}.`;
    return { accountId, departure: null, refusal: { code: 'NOT_FOUND', message, field: ['accountId'] } };
  }
  // Two at once would not see what the other records.
  await lockByName(em, `intelligence.departure:${accountId}`);
  const departure = await em.findOne(AccountDeparture, { accountId }, { refresh: true });
  const current = departure?.version ?? 0;
  if (expectedVersion === null || expectedVersion === current) return { accountId, departure, refusal: null };
  return {
    accountId,
    departure: null,
    refusal: versionConflict('record that the account left', current, expectedVersion),
  };
}

const isAccount = async (em: EntityManager, id: string): Promise<boolean> =>
  (await unknownAccounts(em, [id])).length === 0;

const accountOf = (id: string | null): DepartureOutcome['account'] => (id === null ? null : { id });

const longestReason = 1_000;

function problemsOf(leftOn: string, reason: string, now: Date): DepartureUserError[] {
  const problems: DepartureUserError[] = [];
  const invalid = (field: string, message: string) => problems.push({ code: 'INVALID', message, field: [field] });
  if (leftOn > now.toISOString().slice(0, 10))
    invalid('on', `The account can not have left on ${leftOn}, in the future.`);
  if (reason.trim() === '') invalid('reason', 'It needs a reason.');
  if (reason.length > longestReason)
    invalid('reason', `reason has ${reason.length} characters; at most ${longestReason} are kept.`);
  return problems;
}
