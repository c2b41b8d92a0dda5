import { targetProblem } from '@sophia/outbound';
import { isUuid } from '@sophia/subgraph-kit';
import { goesTo } from '../messages/contract-fields.ts';
import { isPublic, mayRead, shownOf } from '../messages/event-types.ts';
import type { Caller } from './caller.ts';
import { type UserError, userError } from './user-error.ts';

/** Values of an endpoint that people give. Absent or null means not given. */
export interface GivenValues {
  readonly name?: string | null;
  readonly url?: string | null;
  readonly eventTypes?: readonly string[] | null;
  readonly accountIds?: readonly string[] | null;
}

const longestName = 200;
const longestUrl = 2_000;
const mostAccounts = 1_000;

/** Returns everything that is wrong with the values. */
export function problemsOf(
  { name, url, eventTypes, accountIds }: GivenValues,
  { allowsPrivate }: { readonly allowsPrivate: boolean },
  { scopes, contract }: Pick<Caller, 'scopes' | 'contract'>,
): UserError[] {
  const problems: UserError[] = [];
  const invalid = (field: string, message: string) => problems.push(userError('INVALID', message, 'input', field));
  if (name != null && (name.trim() === '' || name.length > longestName))
    invalid('name', `The name has to have 1 to ${longestName} characters.`);
  const problem = url == null ? null : urlProblem(url, allowsPrivate);
  if (problem !== null) invalid('url', problem);
  const strange = eventTypes?.find((type) => !isPublic(type));
  if (strange !== undefined)
    invalid('eventTypes', `There are no events of the type ${JSON.stringify(strange)}. See webhookEventTypes.`);
  for (const type of (eventTypes ?? []).filter(isPublic)) {
    if (!goesTo(contract, type)) invalid('eventTypes', `The contract ${contract} has no events of the type ${type}.`);
    else if (!mayRead(type, scopes))
      invalid('eventTypes', `Events of the type ${type} need the scope ${shownOf(type).scope}.`);
  }
  if (accountIds && accountIds.length > mostAccounts)
    invalid('accountIds', `An endpoint has at most ${mostAccounts} accounts, not ${accountIds.length}.`);
  const wrong = accountIds?.find((id) => !isUuid(id));
  if (wrong !== undefined) invalid('accountIds', `No account has the id ${JSON.stringify(wrong)}.`);
  return problems;
}

const urlProblem = (url: string, allowsPrivate: boolean): string | null =>
  url.length > longestUrl ? `The URL has more than ${longestUrl} characters.` : targetProblem(url, { allowsPrivate });
