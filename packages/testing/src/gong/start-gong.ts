import { createHash, randomBytes } from 'node:crypto';
import { json, type StandInResponse, send, serveStandIn } from '../stand-in/http-stand-in.ts';
import { BadRequest, endpoints, type Found, type GongRequest } from './endpoints.ts';
import type { GongData } from './gong-data.ts';
import { createLimits } from './limits.ts';

export type GongResponse = StandInResponse;

interface GongOptions {
  readonly data: GongData;
  /** @default any free one */
  readonly port?: number;
  /** @default a test's: `key` and `secret` */
  readonly accessKey?: { readonly key: string; readonly secret: string };
  /** App of OAuth, and the refresh token that it begins with. */
  readonly oauth?: { readonly clientId: string; readonly clientSecret: string; readonly refreshToken: string };
  /** @default 100, as Gong's */
  readonly pageSize?: number;
  /** @default 3, as Gong's */
  readonly perSecond?: number;
  /** @default 10 000, as Gong's */
  readonly perDay?: number;
  /** @default the machine's time */
  readonly now?: () => Date;
  /** Changes responses from the beginning; see GongServer. */
  readonly intercept?: GongServer['intercept'];
}

/** A server that stands in for Gong. Tests change its fields at any time. */
export interface GongServer {
  readonly url: string;
  /** Where tokens of OAuth are made. */
  readonly tokenUrl: string;
  readonly data: GongData;
  /** Requests that passed authentication, in their order. */
  readonly requests: GongRequest[];
  /** Requests that were too many. */
  readonly refused: number;
  /** Changes a response; undefined for none at all, null for a connection that ends. */
  intercept: (request: GongRequest, response: GongResponse) => GongResponse | undefined | null;
  /** Ends all access tokens, as time would. */
  expireTokens(): void;
  close(): Promise<void>;
}

/** Starts a server that speaks the contract of Gong's API, version 2: authentication, paging, limits and errors. */
export async function startGong(options: GongOptions): Promise<GongServer> {
  const { data, port = 0, pageSize = 100, perSecond = 3, perDay = 10_000, now = () => new Date() } = options;
  const { accessKey = { key: 'key', secret: 'secret' }, oauth } = options;
  const limits = createLimits(perSecond, perDay);
  const tokens = new Set<string>();
  let refreshToken = oauth?.refreshToken;
  let refused = 0;
  const { url, close } = await serveStandIn(port, (request, response, text) => {
    const { method = 'GET', headers } = request;
    const { pathname: path, searchParams: query } = new URL(request.url ?? '/', url);
    if (path === '/oauth2/generate-customer-token')
      return send(response, tokensFor(headers.authorization, query, text));
    if (!isKnown(headers.authorization)) return send(response, failure(401, 'Failed to verify credentials.'));
    const read: GongRequest = { method, path, query, body: text === '' ? {} : JSON.parse(text) };
    server.requests.push(read);
    send(response, server.intercept(read, answer(read)));
  });

  const server: GongServer = {
    url,
    tokenUrl: `${url}/oauth2/generate-customer-token`,
    data,
    requests: [],
    get refused() {
      return refused;
    },
    intercept: options.intercept ?? ((_, response) => response),
    expireTokens: () => tokens.clear(),
    close,
  };

  function answer(request: GongRequest): GongResponse {
    const seconds = limits.take(now());
    if (seconds !== undefined) {
      refused += 1;
      return { ...failure(429, 'API rate limit exceeded'), headers: { 'retry-after': String(seconds) } };
    }
    const endpoint = endpoints[`${request.method} ${request.path}`];
    if (!endpoint) return failure(404, 'Not found');
    try {
      return page(request, endpoint(data, request, now()));
    } catch (error) {
      if (error instanceof BadRequest) return failure(400, error.message);
      throw error;
    }
  }

  /** Writes a page. A cursor serves only for the request that it came from. */
  function page({ path, query, body }: GongRequest, found: Found): GongResponse {
    const requestId = randomBytes(8).toString('hex');
    if (found === null) return failure(404, 'No items found corresponding to the provided filters');
    if ('whole' in found) return { status: 200, headers: json, body: JSON.stringify({ requestId, ...found.whole }) };
    const { cursor = query.get('cursor'), ...filter } = body;
    const name = createHash('sha256')
      .update(`${path} ${JSON.stringify(filter)}`)
      .digest('hex')
      .slice(0, 12);
    const [of, begun = '0'] = cursor ? String(cursor).split('.') : [name];
    const start = Number(begun);
    if (of !== name || !Number.isInteger(start)) return failure(400, 'The cursor is not valid');
    const items = found.items.slice(start, start + pageSize);
    const isLast = start + pageSize >= found.items.length;
    const records = {
      totalRecords: found.items.length,
      currentPageSize: items.length,
      currentPageNumber: Math.floor(start / pageSize),
      ...(!isLast && { cursor: `${name}.${start + pageSize}` }),
    };
    return { status: 200, headers: json, body: JSON.stringify({ requestId, records, [found.list]: items }) };
  }

  function isKnown(authorization = ''): boolean {
    if (oauth) return tokens.has(authorization.replace(/^Bearer /, ''));
    return authorization === basic(accessKey.key, accessKey.secret);
  }

  /** A refresh token serves once. */
  function tokensFor(authorization: string | undefined, query: URLSearchParams, text: string): GongResponse {
    const form = new URLSearchParams(text);
    const given = form.get('refresh_token') ?? query.get('refresh_token');
    if (!oauth || authorization !== basic(oauth.clientId, oauth.clientSecret) || given !== refreshToken)
      return { status: 401, headers: json, body: JSON.stringify({ error: 'invalid_grant' }) };
    const accessToken = randomBytes(16).toString('hex');
    refreshToken = randomBytes(16).toString('hex');
    tokens.add(accessToken);
    return {
      status: 200,
      headers: json,
      body: JSON.stringify({
        access_token: accessToken,
        refresh_token: refreshToken,
        token_type: 'bearer',
        expires_in: 86_400,
        api_base_url_for_customer: url,
      }),
    };
  }

  return server;
}

const basic = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

const failure = (status: number, message: string): GongResponse => ({
  status,
  headers: json,
  body: JSON.stringify({ requestId: randomBytes(8).toString('hex'), errors: [message] }),
});
