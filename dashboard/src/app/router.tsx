import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import { readAccountSearch } from '../pages/account/search.ts';
import { readAccountsSearch } from '../pages/accounts/search.ts';
import { readCallSearch } from '../pages/call/search.ts';
import { readCallsSearch } from '../pages/calls/search.ts';
import { readCoachingSearch } from '../pages/coaching/search.ts';
import { readReportsSearch } from '../pages/reports/search.ts';
import { readRevenueSearch } from '../pages/revenue/search.ts';
import { readSearchSearch } from '../pages/search/search.ts';
import { readTrustSearch } from '../pages/trust/search.ts';
import { readRange } from '../view/range.ts';
import { loadPart } from './load-part.ts';
import { Broken, NotFound } from './not-found.tsx';
import { Shell } from './shell.tsx';

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: Broken,
  validateSearch: readRange,
  search: { middlewares: [retainSearchParams(['range', 'compare'])] },
});

/** A route for each page. A page's code is loaded when it is opened, or when the pointer rests on a link to it. */
const routes = [
  createRoute({
    getParentRoute: () => root,
    path: '/',
    component: lazyRouteComponent(() => loadPart(() => import('../pages/today/today-page.tsx')), 'TodayPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/accounts',
    validateSearch: readAccountsSearch,
    component: lazyRouteComponent(() => loadPart(() => import('../pages/accounts/accounts-page.tsx')), 'AccountsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/accounts/$accountId',
    // Another account is another page: nothing of the one before stays.
    remountDeps: ({ params }) => params,
    validateSearch: readAccountSearch,
    component: lazyRouteComponent(() => loadPart(() => import('../pages/account/account-page.tsx')), 'AccountPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/calls',
    validateSearch: readCallsSearch,
    component: lazyRouteComponent(() => loadPart(() => import('../pages/calls/calls-page.tsx')), 'CallsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/calls/$callId',
    remountDeps: ({ params }) => params,
    validateSearch: readCallSearch,
    component: lazyRouteComponent(() => loadPart(() => import('../pages/call/call-page.tsx')), 'CallPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/calls/threads/$messageId',
    remountDeps: ({ params }) => params,
    component: lazyRouteComponent(
      () => loadPart(() => import('../pages/slack-thread/slack-thread-page.tsx')),
      'SlackThreadPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/revenue',
    validateSearch: readRevenueSearch,
    component: lazyRouteComponent(() => loadPart(() => import('../pages/revenue/revenue-page.tsx')), 'RevenuePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/coaching',
    validateSearch: readCoachingSearch,
    component: lazyRouteComponent(() => loadPart(() => import('../pages/coaching/coaching-page.tsx')), 'CoachingPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/search',
    validateSearch: readSearchSearch,
    component: lazyRouteComponent(() => loadPart(() => import('../pages/search/search-page.tsx')), 'SearchPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reports',
    validateSearch: readReportsSearch,
    component: lazyRouteComponent(() => loadPart(() => import('../pages/reports/reports-page.tsx')), 'ReportsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/trust',
    validateSearch: readTrustSearch,
    component: lazyRouteComponent(() => loadPart(() => import('../pages/trust/trust-page.tsx')), 'TrustPage'),
  }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultPreload: 'intent',
  defaultPendingMs: 200,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
