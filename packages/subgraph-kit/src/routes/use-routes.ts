import { TenantClosedError } from '@sophia/database';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { readBody } from './read-body.ts';
import type { Route, RouteAnswer, RouteContext } from './route.ts';

const defaultMaxBytes = 1024 * 1024;

/** Serves the routes of a module before the checks of identities and gateway signatures. */
export function useRoutes<Services>(
  routes: readonly Route<Services>[],
  context: RouteContext<Services>,
  logger: Logger,
): Plugin {
  const byPath = Map.groupBy(routes, ({ path }) => path);

  async function answer(route: Route<Services>, request: Request, url: URL): Promise<RouteAnswer> {
    const body = await readBody(request, route.maxBytes ?? defaultMaxBytes);
    if (body === undefined) return tooLong;
    const header = (name: string) => request.headers.get(name) ?? undefined;
    return route.handle({ url, header, body }, context);
  }

  return {
    async onRequest({ request, url, endResponse, fetchAPI }) {
      const here = byPath.get(url.pathname);
      if (!here) return;
      const route = here.find(({ method }) => method === request.method);
      const allowed = here.map(({ method }) => method).join(', ');
      const { status, headers, body } = route
        ? await answer(route, request, new URL(request.url)).catch((error: unknown) => {
            if (error instanceof TenantClosedError) return refusal(403, error.message);
            logger.error({ err: error, path: route.path }, 'A route failed unexpectedly');
            return refusal(500, 'Something went wrong');
          })
        : { ...refusal(405, `Use ${allowed} for this path`), headers: { ...json, allow: allowed } };
      endResponse(new fetchAPI.Response(body, { status, headers }));
    },
  };
}

const json = { 'content-type': 'application/json; charset=utf-8' };

// Closes the connection, because the rest of the body is not read.
const tooLong: RouteAnswer = {
  status: 413,
  headers: { ...json, connection: 'close' },
  body: JSON.stringify({ errors: [{ message: 'The body is too long' }] }),
};

const refusal = (status: number, message: string): RouteAnswer => ({
  status,
  headers: json,
  body: JSON.stringify({ errors: [{ message }] }),
});
