import { type Enveloped, isRefused, prepareOperation } from '@sophia/serving';
import { GraphQLError } from 'graphql';
import type { FetchAPI, Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { z } from 'zod';
import { errorCodes, gatewayError } from '../../common/errors.ts';
import { exportRequest } from '../../exports/export-spec.ts';
import type { Exports } from '../../exports/open-exports.ts';
import { type ExportRecord, ExportsUnavailable } from '../../exports/stored/export-store.ts';
import type { Generation } from '../../generation/generation.ts';
import type { ClientRequest } from '../../request/client-request.ts';
import { readPlain } from '../plugins/use-body-limit.ts';
import type { ReadClient } from '../protocol/client-of-request.ts';
import { errorResponse, unidentified } from '../protocol/error-response.ts';
import type { GatewayContext } from '../protocol/gateway-context.ts';
import { download } from './download.ts';

export interface UseExportsParts {
  /** Path of exports beside that of GraphQL, such as `/partner/exports`. */
  readonly path: string;
  readonly exports: Exports;
  readonly readClient: ReadClient;
  readonly logger: Logger;
  readonly maxRequestBytes: number;
  /** Returns the generation that new requests use. */
  readonly current: () => Generation;
  /** Returns GraphQL's functions for one operation. */
  readonly enveloped: (context: GatewayContext) => Enveloped;
}

/** Serves exports of whole lists: `POST` starts one, `GET` tells how it stands, `DELETE` ends it, and `/rows` has its file. */
export function useExports(parts: UseExportsParts): Plugin<object, GatewayContext> {
  return {
    async onRequest({ request, url, serverContext, endResponse, fetchAPI }) {
      if (url.pathname !== parts.path && !url.pathname.startsWith(`${parts.path}/`)) return;
      try {
        const client = await parts.readClient(request, serverContext);
        // The log names the identity.
        Object.assign(serverContext, { client } satisfies GatewayContext);
        endResponse(await answer(parts, request, url.pathname, client, fetchAPI));
      } catch (error) {
        const refusal = unidentified(fetchAPI, request, error) ?? refusalOf(error, fetchAPI);
        if (refusal) return endResponse(refusal);
        if (error instanceof ExportsUnavailable) {
          parts.logger.warn({ err: error }, 'A request for an export could not be answered');
          const later = { 'retry-after': '1' };
          return endResponse(
            errorResponse(fetchAPI, request, 503, errorCodes.exportsUnavailable, error.message, later),
          );
        }
        if (!request.signal.aborted) parts.logger.error({ err: error }, 'A request for an export failed unexpectedly');
        endResponse(errorResponse(fetchAPI, request, 500, errorCodes.internal, 'Internal server error'));
      }
    },
  };
}

async function answer(
  parts: UseExportsParts,
  request: Request,
  pathname: string,
  client: ClientRequest,
  fetchAPI: FetchAPI,
): Promise<Response> {
  const { path, exports } = parts;
  const { identity } = client;
  if (identity.kind === 'anonymous') throw refused(errorCodes.unauthenticated, 'An export needs a bearer token', 401);
  const reply = (found: ExportRecord, status = 200, headers = {}) =>
    json(fetchAPI, shown(path, found), status, { ...headers, location: `${path}/${found.id}` });
  const [id, rows, ...more] = pathname.slice(path.length).split('/').slice(1);
  if (id === undefined) {
    if (request.method === 'POST') {
      const { record, isReplayed } = await start(parts, request, client);
      return reply(record, 202, isReplayed ? { 'idempotency-replayed': 'true' } : {});
    }
    if (request.method !== 'GET') return wrongMethod(fetchAPI, request, 'GET, POST');
    const list = await exports.store.list(identity);
    return json(fetchAPI, { exports: list.map((each) => shown(path, each)) });
  }
  const isOfRows = rows === 'rows' && more.length === 0;
  if (rows !== undefined && !isOfRows) throw notFound();
  const allowed = isOfRows ? 'GET, HEAD' : 'GET, DELETE';
  if (!allowed.split(', ').includes(request.method)) return wrongMethod(fetchAPI, request, allowed);
  const ends = request.method === 'DELETE';
  const found = await (ends ? exports.store.cancel(identity, id) : exports.store.find(identity, id));
  if (!found) throw notFound();
  return isOfRows ? download(exports, request, { client, found }, fetchAPI) : reply(found);
}

async function start(
  { exports, maxRequestBytes, current, enveloped }: UseExportsParts,
  request: Request,
  client: ClientRequest,
): ReturnType<Exports['start']> {
  const { query, format, ...operation } = await readRequest(request, maxRequestBytes);
  const generation = current();
  const prepared = await prepareOperation(enveloped({ client }), { query, ...operation });
  if (isRefused(prepared)) throw new Refused(prepared);
  const { document, operationName, variableValues } = prepared;
  const idempotencyKey = request.headers.get('idempotency-key') ?? undefined;
  return exports.start({ client, generation, query, format, idempotencyKey, document, operationName, variableValues });
}

async function readRequest({ body, headers }: Request, maxBytes: number): Promise<z.output<typeof exportRequest>> {
  const bytes = body ? await readPlain(body, headers.get('content-encoding'), maxBytes) : Buffer.of();
  const read = exportRequest.safeParse(parseJson(bytes.toString()));
  if (read.success) return read.data;
  throw refused(errorCodes.badRequest, `The request is not valid. ${z.prettifyError(read.error)}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refused(errorCodes.badRequest, 'The request body is not valid JSON');
  }
}

/** What the owner learns of an export. */
function shown(path: string, { problemCode: code, problem: message, ...found }: ExportRecord) {
  const rowsUrl = found.status === 'COMPLETED' ? `${path}/${found.id}/rows` : null;
  return { ...found, error: code === null ? null : { code, message }, rowsUrl };
}

/** Errors of the operation that is to be exported. */
class Refused extends Error {
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[]) {
    super('The operation is not valid');
    this.errors = errors;
  }
}

const refused = (...[code, message, status = 400]: [Parameters<typeof gatewayError>[0], string, number?]) =>
  gatewayError(code, message, { status });

const notFound = () => refused(errorCodes.exportNotFound, 'You have no export with this id', 404);

function refusalOf(error: unknown, fetchAPI: FetchAPI): Response | undefined {
  const errors = error instanceof Refused ? error.errors : error instanceof GraphQLError ? [error] : undefined;
  if (!errors) return undefined;
  const { status = 400 } = (errors[0]?.extensions.http ?? {}) as { readonly status?: number };
  return json(fetchAPI, { errors: errors.map(withoutHttp) }, status);
}

/** The status is in the answer's own. */
function withoutHttp(error: GraphQLError): object {
  const { extensions: { http: _, ...extensions } = {}, ...rest } = error.toJSON();
  return { ...rest, extensions: { code: 'GRAPHQL_VALIDATION_FAILED', ...extensions } };
}

const json = (
  { Response }: Pick<FetchAPI, 'Response'>,
  body: object,
  status = 200,
  headers: Record<string, string> = {},
): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { ...headers, 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  });

const wrongMethod = (fetchAPI: FetchAPI, request: Request, allow: string) =>
  errorResponse(fetchAPI, request, 405, errorCodes.badRequest, `This address takes ${allow}`, { allow });
