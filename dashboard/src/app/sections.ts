import type { Scope } from '../generated/graphql.ts';

interface Section {
  readonly path: string;
  readonly title: string;
  readonly icon: string;
  /** Key that leads to it. */
  readonly key: string;
  /** Whoever has none of these finds nothing in it, so it is not there for them. */
  readonly needs: readonly Scope[];
}

/** The sections of the dashboard, in the order of its navigation. The gateway serves the dashboard for their paths alone. */
export const sections = [
  { path: '/', title: 'Today', icon: 'today', key: 't', needs: ['INSIGHTS_READ', 'CUSTOMERS_READ'] },
  { path: '/accounts', title: 'Accounts', icon: 'accounts', key: 'a', needs: ['CUSTOMERS_READ'] },
  { path: '/calls', title: 'Calls', icon: 'calls', key: 'l', needs: ['INSIGHTS_READ'] },
  { path: '/revenue', title: 'Revenue', icon: 'revenue', key: 'v', needs: ['INSIGHTS_READ'] },
  { path: '/coaching', title: 'Coaching', icon: 'coaching', key: 'g', needs: ['INSIGHTS_READ'] },
  { path: '/search', title: 'Search', icon: 'search', key: 'e', needs: ['INSIGHTS_READ'] },
  { path: '/reports', title: 'Reports', icon: 'reports', key: 'p', needs: ['INSIGHTS_READ'] },
  {
    path: '/trust',
    title: 'Trust',
    icon: 'trust',
    key: 'o',
    needs: ['OPERATIONS_READ', 'RULES_WRITE', 'WEBHOOKS_MANAGE', 'ACCESS_MANAGE', 'CUSTOMERS_WRITE'],
  },
] as const satisfies readonly Section[];
