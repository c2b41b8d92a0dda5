import type { EntityManager } from '@sophia/database';
import type { ModuleContext } from '../context/module-context.ts';

/**
 * A path beside /graphql on the same port, for callers that speak no GraphQL, such as the webhooks of a source. Nobody
 * has said who they are: no gateway signs their requests, and the handler has to check them.
 *
 *     routes: [{
 *       method: 'POST',
 *       path: '/webhooks/slack',
 *       maxBytes: 1_000_000,
 *       async handle({ header, body }, { services, write }) {
 *         const tenant = services.slackSignatures.tenantOf(header('x-slack-signature'), body);
 *         if (tenant === undefined) return { status: 401 };
 *         await write(tenant, (em) => enqueue(em, readSlackEvents, [{ data: body.toString('utf8') }]));
 *         return { status: 200 };
 *       },
 *     }]
 */
export interface Route<Services = object> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** The whole path, as it is asked for. */
  readonly path: string;
  /** A longer body gets a 413. @default 1 MiB */
  readonly maxBytes?: number;
  handle(request: RouteRequest, context: RouteContext<Services>): Promise<RouteAnswer>;
}

export interface RouteRequest {
  readonly url: URL;
  header(name: string): string | undefined;
  /** The bytes as they came, which signatures are about. */
  readonly body: Buffer;
}

export interface RouteAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface RouteContext<Services = object> extends ModuleContext<Services> {
  /** A transaction of a tenant, after which its events move and its jobs begin. */
  write<T>(tenant: string, work: (em: EntityManager) => Promise<T>): Promise<T>;
}
