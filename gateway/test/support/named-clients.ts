import type { Budget } from '../../src/identity/budget.ts';
import type { Identity, IdentityProvider } from '../../src/index.ts';

export interface NamedClients extends IdentityProvider {
  /** What clients may spend, by name. It may be changed at any time. */
  readonly budgets: Map<string, Budget>;
  /** More of their identities, by name. */
  readonly others: Map<string, Partial<Identity>>;
}

/** Identifies clients of the tenant `acme` by tokens that are their names. */
export function namedClients(): NamedClients {
  const budgets = new Map<string, Budget>();
  const others = new Map<string, Partial<Identity>>();
  return {
    budgets,
    others,
    verifies: true,
    identify: async (token = 'nobody') => ({
      kind: 'verified',
      subject: token,
      tenant: 'acme',
      roles: [],
      claims: {},
      budget: { current: budgets.get(token) },
      ...others.get(token),
    }),
  };
}
