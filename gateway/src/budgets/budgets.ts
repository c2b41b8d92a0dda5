import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Budget } from '../identity/budget.ts';
import { keyIdOf } from '../identity/directory.ts';
import type { Identity } from '../identity/identity.ts';
import type { ClientRequest } from '../request/client-request.ts';
import type { PointStore } from '../shared-state/point-store.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { type Account, createAccount } from './account.ts';
import { budgetExhausted, exceedsBudget, type ShownCost } from './budget-errors.ts';
import type { DefaultBudgets } from './budget-feature.ts';

/** What an operation was charged. */
export interface Charge {
  /** Puts back what was charged too much, or takes the rest. Returns what the client is shown. */
  settle(actual: number): ShownCost;
}

/** The budgets of all clients. */
export interface Budgets extends AsyncDisposable {
  /**
   * Takes the cost of an operation from its client's budget; undefined for a client that has none. Throws, or rejects, with the
   * error that the client gets if there are too few points.
   */
  charge(client: ClientRequest, cost: number): Promise<Charge> | undefined;
  /** Throws the error that the client gets if an operation costs more than it can ever have. Takes nothing. */
  check(client: ClientRequest, cost: number): void;
}

export interface BudgetParts {
  readonly store: PointStore;
  /** True if the store is in this process. */
  readonly isExact: boolean;
  readonly metrics: Metrics;
}

/** Milliseconds after which a gateway puts back what it holds for a client that sends nothing. */
const idleMs = 2_000;

/** Number of clients whose points a gateway holds. */
const maxAccounts = 10_000;

export function createBudgets(defaults: DefaultBudgets, { store, isExact, metrics }: BudgetParts): Budgets {
  const idle = new Map<Account, NodeJS.Timeout>();
  const accounts = new LRUCache<string, Account>({
    max: maxAccounts,
    dispose: (account) => void putBack(account),
  });

  async function putBack(account: Account): Promise<void> {
    clearTimeout(idle.get(account));
    idle.delete(account);
    await account.returnLease();
  }

  function onUsed(account: Account): void {
    const timer = idle.get(account);
    if (timer) timer.refresh();
    else idle.set(account, setTimeout(() => void putBack(account), idleMs).unref());
  }

  function accountOf({ tenant, subject }: Identity, budget: Budget): Account {
    const client = JSON.stringify([tenant, subject]);
    const known = accounts.get(client);
    if (known) return known;
    // A subject may be an address of a person.
    const name = hash('sha256', client, 'base64url');
    const account = createAccount(store, name, budget, { isExact, onUsed });
    accounts.set(client, account);
    return account;
  }

  const pointsOf = (cost: number) => Math.max(1, Math.ceil(cost));

  async function chargeFrom(client: ClientRequest, budget: Budget, cost: number): Promise<Charge> {
    const { identity, responseHeaders } = client;
    const account = accountOf(identity, budget);
    // Whoever asks for nothing that costs still sends requests.
    const requested = pointsOf(cost);
    const shown = (actual: number): ShownCost => {
      const available = account.available();
      tellHeaders(responseHeaders, budget, available);
      return { requested, actual, available, ...limitsOf(budget) };
    };
    if (requested > budget.maximum) {
      metrics.budgetRefused('too-expensive');
      throw exceedsBudget(shown(0));
    }
    if (!(await account.take(requested, budget))) {
      metrics.budgetRefused('exhausted');
      throw budgetExhausted(shown(0));
    }
    return {
      settle(cost) {
        const actual = pointsOf(cost);
        account.give(requested - actual);
        metrics.budgetCharged(nameOf(identity), actual);
        return shown(actual);
      },
    };
  }

  return {
    charge(client, cost) {
      const budget = budgetOf(client.identity, defaults);
      return budget && chargeFrom(client, budget, cost);
    },
    check({ identity }, cost) {
      const budget = budgetOf(identity, defaults);
      const requested = pointsOf(cost);
      if (!budget || requested <= budget.maximum) return;
      const available = accountOf(identity, budget).available();
      throw exceedsBudget({ requested, actual: 0, available, ...limitsOf(budget) });
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...idle.keys()].map(putBack));
    },
  };
}

/** The developer and those without a token have none. */
function budgetOf({ kind, subject, budget, isProgram }: Identity, defaults: DefaultBudgets): Budget | undefined {
  if (kind !== 'verified') return undefined;
  if (budget?.current) return budget.current;
  return isProgram || keyIdOf(subject) !== undefined ? defaults.programBudget : defaults.personBudget;
}

const limitsOf = ({ maximum, restoreRate }: Budget): Budget => ({ maximum, restoreRate });

/** Names of people do not belong into metrics. */
const nameOf = ({ subject }: Identity): string => (keyIdOf(subject) === undefined ? 'people and tokens' : subject);

/** As draft-ietf-httpapi-ratelimit-headers has it, where the window is the time until everything has come back. */
function tellHeaders(headers: ClientRequest['responseHeaders'], { maximum, restoreRate }: Budget, left: number): void {
  const window = Math.ceil(maximum / restoreRate);
  const full = Math.ceil((maximum - left) / restoreRate);
  headers.set('ratelimit-policy', `"cost";q=${maximum};qu="points";w=${window}`);
  headers.set('ratelimit', `"cost";r=${left};t=${full}`);
}
