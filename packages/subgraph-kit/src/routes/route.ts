import type { EntityManager } from '@sophia/database';
import type { ModuleContext } from '../context/module-context.ts';

/**
 * A path beside /graphql on the same port, for callers without GraphQL, such as webhooks of a source. No gateway signs
 * these requests, so the handler must authenticate the caller.
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
  /** The whole path of the URL. */
  readonly path: string;
  /** Largest body in bytes; a longer one gets a 413. @default 1 MiB */
  readonly maxBytes?: number;
  handle(request: RouteRequest, context: RouteContext<Services>): Promise<RouteAnswer>;
}

export interface RouteRequest {
  readonly url: URL;
  header(name: string): string | undefined;
  /** The unchanged bytes, for the check of signatures. */
  readonly body: Buffer;
}

export interface RouteAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface RouteContext<Services = object> extends ModuleContext<Services> {
  /** Runs a transaction of a tenant, then starts relaying its events and running its jobs. */
  write<T>(tenant: string, work: (em: EntityManager) => Promise<T>): Promise<T>;
}
