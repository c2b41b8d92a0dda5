import { createBackOff, type RetryOptions } from './back-off.ts';
import type { TypedDocument, WithVariables } from './documents.ts';
import { GraphRequestError } from './errors.ts';
import { createExports, type SophiaExports } from './exports.ts';
import { type Connection, type Page, type PagesOptions, type PageVariables, readPages } from './pages.ts';
import { type GraphResponse, send } from './send.ts';
import { createStreams, type LiveAnswer, type StreamEvent, type StreamOptions } from './streams.ts';
import { createTokens, type TokenSource } from './tokens.ts';

export interface ClientOptions extends RetryOptions {
  /** The endpoint of partners, such as `https://sophia.example.com/partner/graphql`. */
  readonly url: string;
  readonly token?: TokenSource | undefined;
  /** Name of your product, which the operators see where they count the use of deprecated fields. */
  readonly name?: string | undefined;
  /** @default the global one */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Constructor of WebSockets. @default the global one */
  readonly WebSocket?: unknown;
  /** Called with true when the connection of streams is there, and with false when it is lost. */
  readonly onConnection?: ((isConnected: boolean) => void) | undefined;
}

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
}

export interface MutationOptions extends RequestOptions {
  /** Key by which the mutation runs once, also if it is sent again later. @default a new one for each call */
  readonly idempotencyKey?: string | undefined;
}

/** An answer that may lack the parts that have errors. */
export interface PartialResult<Result> extends Pick<GraphResponse, 'errors'> {
  readonly data: Result | null;
}

/** A client of the graph for partners. Its methods reject with a `SophiaError`. */
export interface SophiaClient extends AsyncDisposable {
  /** Answers a query. Rejects with a `GraphRequestError` if any part of it has an error. */
  query<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    ...rest: WithVariables<Variables, RequestOptions>
  ): Promise<Result>;
  /** Answers a query with what there is, and with the errors of what there is not. */
  queryPartial<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    ...rest: WithVariables<Variables, RequestOptions>
  ): Promise<PartialResult<Result>>;
  /** Runs a mutation, once however often it has to be sent. */
  mutate<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    ...rest: WithVariables<Variables, MutationOptions>
  ): Promise<Result>;
  /** Yields the pages of a connection. The document takes `$first` and `$after`; backwards `$last` and `$before`. */
  pages<Result, Variables extends PageVariables, Node>(
    document: TypedDocument<Result, Variables>,
    variables: Variables,
    connection: (result: Result) => Connection<Node> | null | undefined,
    options?: PagesOptions,
  ): AsyncGenerator<Page<Node>, void>;
  /** Yields the nodes of all pages. */
  nodes<Result, Variables extends PageVariables, Node>(
    document: TypedDocument<Result, Variables>,
    variables: Variables,
    connection: (result: Result) => Connection<Node> | null | undefined,
    options?: PagesOptions,
  ): AsyncGenerator<Node, void>;
  /** Yields the answer to a query with @live, and another one whenever it would differ. */
  live<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    ...rest: WithVariables<Variables, RequestOptions>
  ): AsyncGenerator<LiveAnswer<Result>, void>;
  /** Yields the events of a subscription. A lost connection neither loses an event nor repeats one. */
  subscribe<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    ...rest: WithVariables<Variables, StreamOptions>
  ): AsyncGenerator<StreamEvent<Result>, void>;
  /** Exports of whole lists, which the server writes to a file. */
  readonly exports: SophiaExports;
}

export function createSophiaClient(options: ClientOptions): SophiaClient {
  const { url, name, token, onConnection } = options;
  const fetch = options.fetch ?? globalThis.fetch.bind(globalThis);
  const tokens = createTokens(token);
  const backOff = createBackOff(options);
  const headers: Record<string, string> = name === undefined ? {} : { 'graphql-client-name': name };
  const sender = { url, fetch, tokens, backOff, headers };
  const streams = createStreams({
    url,
    webSocket: options.WebSocket ?? globalThis.WebSocket,
    tokens,
    backOff,
    onConnection,
  });

  const run = (
    document: TypedDocument<unknown, never>,
    variables: unknown,
    of?: RequestOptions,
    idempotencyKey?: string,
  ) => send(sender, { query: document.toString(), variables, idempotencyKey, signal: of?.signal });

  async function whole<Result>(response: Promise<GraphResponse>): Promise<Result> {
    const { data, errors } = await response;
    if (errors.length > 0) throw new GraphRequestError(errors, data);
    return data as Result;
  }

  const client: SophiaClient = {
    query: (document, ...[variables, options]) => whole(run(document, variables, options)),
    async queryPartial<Result, Variables>(
      document: TypedDocument<Result, Variables>,
      ...[variables, options]: WithVariables<Variables, RequestOptions>
    ) {
      const { data, errors } = await run(document, variables, options);
      return { data: data as Result | null, errors };
    },
    mutate: (document, ...[variables, options]) =>
      whole(run(document, variables, options, options?.idempotencyKey ?? crypto.randomUUID())),
    pages<Result, Variables extends PageVariables, Node>(
      document: TypedDocument<Result, Variables>,
      variables: Variables,
      connection: (result: Result) => Connection<Node> | null | undefined,
      options: PagesOptions = {},
    ) {
      const read = async (page: PageVariables) =>
        connection(await whole<Result>(run(document, { ...variables, ...page }, options)));
      return readPages(read, options);
    },
    async *nodes(document, variables, connection, options) {
      for await (const { nodes } of client.pages(document, variables, connection, options)) yield* nodes;
    },
    live<Result, Variables>(
      document: TypedDocument<Result, Variables>,
      ...[variables, options = {}]: WithVariables<Variables, RequestOptions>
    ) {
      return streams.live(document.toString(), variables, options) as AsyncGenerator<LiveAnswer<Result>, void>;
    },
    subscribe<Result, Variables>(
      document: TypedDocument<Result, Variables>,
      ...[variables, options = {}]: WithVariables<Variables, StreamOptions>
    ) {
      const events = streams.subscribe(document.toString(), variables, options);
      return events as AsyncGenerator<StreamEvent<Result>, void>;
    },
    exports: createExports(sender),
    [Symbol.asyncDispose]: () => streams.close(),
  };
  return client;
}
