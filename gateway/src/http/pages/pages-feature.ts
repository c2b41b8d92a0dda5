import { flag, text } from '@sophia/settings';
import { defineFeature } from '../../common/feature.ts';
import { readLandingPage, readStarterQueries } from './starter-queries.ts';
import type { StarterQuery } from './use-graphiql.ts';
import { readWebApp, type WebApp } from './web-app.ts';

export interface PageOptions {
  /** GraphiQL for browsers, with these queries as its first tabs; false disables it. */
  readonly graphiql?: false | { readonly starterQueries?: readonly StarterQuery[] };
  /** HTML of the page at `/`; by default a page that lists the gateway's URLs. */
  readonly landingPage?: string;
  /** A web application at `/`, which moves the landing page to `/developers`. */
  readonly webApp?: WebApp;
}

export const pagesFeature = defineFeature({
  settings: {
    STARTER_QUERIES: text().optional().describe('Folder of .graphql files that GraphiQL opens as tabs'),
    LANDING_PAGE: text()
      .optional()
      .describe('HTML file of the page at /; if unset, a page that lists the gateway’s URLs'),
    WEB_APP: text()
      .optional()
      .describe('Folder of a built web app, such as the dashboard, to serve at /; LANDING_PAGE is then at /developers'),
    GRAPHIQL: flag().optional().describe('Serve GraphiQL to browsers; off by default in production'),
  },
  options: async ({ STARTER_QUERIES, LANDING_PAGE, WEB_APP, GRAPHIQL }, { isProduction }): Promise<PageOptions> => ({
    landingPage: LANDING_PAGE === undefined ? undefined : await readLandingPage(LANDING_PAGE),
    webApp: WEB_APP === undefined ? undefined : await readWebApp(WEB_APP),
    graphiql: (GRAPHIQL ?? !isProduction) && {
      starterQueries: STARTER_QUERIES ? await readStarterQueries(STARTER_QUERIES) : [],
    },
  }),
});
