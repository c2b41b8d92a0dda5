import { resolve } from 'node:path';
import { InvalidKey, readSigningKey } from '@sophia/http-signatures';
import {
  createCommand,
  duration,
  durations,
  flag,
  integer,
  list,
  oneOf,
  parseCommandLine,
  readSettings,
  type SettingsSource,
  share,
  text,
  url,
} from '@sophia/settings';
import { tracingSettings } from '@sophia/tracing/settings';
import { z } from 'zod';
import { defaultAdmission } from '../admission/steered-admission.ts';
import { defaultMaxBehind } from '../event-fields/event-router.ts';
import { defaultCostLimit } from '../guards/cost-limit.ts';
import { defaultOperationLimits, type OperationLimits } from '../guards/operation-limits.ts';
import { defaultOperationsPerConnection, defaultSubscriptionLimits } from '../http/streams/subscription-places.ts';
import { defaultStreamHeartbeatMs } from '../http/streams/use-streams.ts';
import { defaultRevocationCheckMs } from '../identity/validities.ts';
import { defaultSubscriptionQueue } from '../live/shared-subscriptions.ts';
import { InvalidHeaderRule, requestHeaderRule, responseHeaderRule } from '../request/header-rules.ts';
import { defaultCircuitOptions } from '../subgraphs/circuit-breaker.ts';
import { defaultPassedCodes } from '../subgraphs/error-policy.ts';
import { defaultNetworkOptions } from '../subgraphs/network-transport.ts';
import { defaultRetryOptions } from '../subgraphs/retrying-transport.ts';
import { isUplink } from '../supergraph/choose-source.ts';
import { defaultUplinkEndpoints } from '../supergraph/uplink.ts';

const defaultSupergraph = resolve(import.meta.dirname, '../../supergraph.graphql');

const signingKey = () =>
  text().transform((given, context) => {
    try {
      return readSigningKey(given);
    } catch (error) {
      if (!(error instanceof InvalidKey)) throw error;
      context.addIssue({ code: 'custom', message: error.message });
      return z.NEVER;
    }
  });

/** Rules that are read one by one. */
const rules = <Rule>(read: (text: string) => Rule) =>
  list().transform((given, context): Rule[] => {
    try {
      return given.map(read);
    } catch (error) {
      if (!(error instanceof InvalidHeaderRule)) throw error;
      context.addIssue({ code: 'custom', message: error.message });
      return z.NEVER;
    }
  });

const limit = (name: keyof OperationLimits) => integer(1, 1_000_000_000).default(defaultOperationLimits[name]);

/** What a gateway program reads from the environment. */
export const gatewaySettings = z
  .object({
    SUPERGRAPH: text()
      .optional()
      .transform((given) => given ?? defaultSupergraph)
      .describe(
        'A composed supergraph file, a supergraph.yaml, running:FILE.yaml or uplink; followed for changes. Unset: gateway/supergraph.graphql of this repository',
      ),
    SUPERGRAPH_POLL_INTERVAL: duration()
      .default(10_000)
      .describe('How often running subgraphs or Uplink are asked for changes'),
    APOLLO_KEY: text().optional().describe('With SUPERGRAPH=uplink: the key of the graph'),
    APOLLO_GRAPH_REF: text().optional().describe('With SUPERGRAPH=uplink: graph and variant, as name@variant'),
    APOLLO_UPLINK_ENDPOINTS: list()
      .default([...defaultUplinkEndpoints])
      .describe('Where Uplink is asked, in turn'),
    PORT: integer(0, 65_535).default(4_000).describe('Port to listen on; 0 takes any free one'),
    HOST: text().default('127.0.0.1').describe('Address to listen on'),
    METRICS_PORT: integer(0, 65_535)
      .optional()
      .describe('Port of /metrics; unset: it is on PORT, for this machine alone'),
    LOG_LEVEL: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent')
      .default('info')
      .describe('The least level that is logged'),
    ACCESS_LOG: oneOf('off', 'debug', 'info').default('debug').describe('The level of the log’s line for each request'),
    SLOW_OPERATION: duration().default(5_000).describe('An operation that takes longer is logged with a warning'),
    STARTER_QUERIES: text().optional().describe('Folder of .graphql files that GraphiQL opens as tabs'),
    LANDING_PAGE: text()
      .optional()
      .describe('HTML file of the page at /; unset: one that says what the gateway serves'),
    GRAPHIQL: flag().optional().describe('Whether browsers get GraphiQL; by default not in production'),
    NODE_ENV: text()
      .default('development')
      .describe('production: tokens are needed, and nothing is told of the schema or made for developers'),
    JWT_SECRET: text().optional().describe('Shared secret of HS256 tokens'),
    JWKS_URL: url('http', 'https').optional().describe('Where the keys that verify tokens are published'),
    JWT_ISSUER: text().optional().describe('The iss claim that tokens must have; unset: any'),
    JWT_AUDIENCE: text().optional().describe('The aud claim that tokens must have; unset: any'),
    TENANT_CLAIM: text().default('tenant').describe('The claim of a token that names the tenant'),
    JWT_CLOCK_TOLERANCE: duration().default(5_000).describe('How far the clock of who makes tokens may be off'),
    ALLOW_UNLIMITED_TOKENS: flag()
      .default(false)
      .describe('Whether tokens without an expiry (exp) are taken; only a change of keys ends them'),
    ALLOW_ANONYMOUS: flag()
      .default(false)
      .describe('Whether requests without a token are answered, as those of nobody, while tokens are verified'),
    SCOPE_CLAIM: text().optional().describe('The claim of a token that lists scopes; by default scope, or else scp'),
    POLICY_CLAIM: text().optional().describe('The claim of a token that lists the policies (@policy) that hold'),
    UNAUTHORIZED_FIELDS: oneOf('filter', 'reject')
      .default('filter')
      .describe('Fields that a client may not read: null with an error each, or the operation is refused'),
    ALLOWED_ORIGINS: list()
      .default([])
      .describe(
        'Origins, besides its own, whose pages may use the gateway; without tokens those of this machine may too',
      ),
    ALLOWED_HOSTS: list()
      .default([])
      .describe(
        'Without tokens: host names that requests may be sent to, besides localhost, HOST and all IP addresses',
      ),
    SUBGRAPH_SIGNING_KEY: signingKey()
      .optional()
      .describe('What requests to subgraphs are signed with: [ID@]SECRET, or [ID@]ed25519-private:BASE64'),
    REQUEST_TIMEOUT: duration()
      .default(60_000)
      .describe('How long a client’s request may take; what subgraphs have not answered by then is missing'),
    SUBGRAPH_TIMEOUT: duration()
      .default(defaultNetworkOptions.timeoutMs)
      .describe('How long one request to a subgraph may take'),
    SUBGRAPH_TIMEOUTS: durations()
      .default({})
      .describe('The same for single subgraphs, as name=duration, separated by commas'),
    SUBGRAPH_CONNECTIONS: integer(1, 10_000)
      .default(defaultNetworkOptions.maxConnections)
      .describe('Connections to one subgraph, at most'),
    SHARE_CLIENT_REQUESTS: flag()
      .default(false)
      .describe('Whether equal queries of the same identity at the same time are run once'),
    MAX_SUBSCRIPTIONS: integer(0, 10_000_000)
      .default(defaultSubscriptionLimits.total)
      .describe('Subscriptions that may be open at once'),
    MAX_SUBSCRIPTIONS_PER_IDENTITY: integer(0, 10_000_000)
      .default(defaultSubscriptionLimits.perIdentity)
      .describe('The same, of one subject of one tenant'),
    LIVE_QUERIES: flag()
      .default(true)
      .describe('Whether queries marked @live are answered again when what they read has changed'),
    REVOCATION_CHECK: duration()
      .default(defaultRevocationCheckMs)
      .describe(
        'How often JWKS_URL is looked at, so that tokens whose key is gone are refused and their streams end; 0 never',
      ),
    MAX_OPERATIONS_PER_CONNECTION: integer(1, 10_000_000)
      .default(defaultOperationsPerConnection)
      .describe('Operations that one WebSocket may have open at once'),
    SUBSCRIPTION_QUEUE: integer(1, 1_000_000)
      .default(defaultSubscriptionQueue.max)
      .describe('Events of a subscription that may wait for a slow client'),
    SUBSCRIPTION_OVERFLOW: oneOf('drop-oldest', 'conflate', 'end')
      .default(defaultSubscriptionQueue.overflow)
      .describe(
        'What happens when more wait: the oldest is dropped and the client told, or its subscription ends; with conflate, before that, what waits of an entity gives way to newer events of it',
      ),
    STREAM_HEARTBEAT: duration()
      .default(defaultStreamHeartbeatMs)
      .describe(
        'How often a stream over HTTP that has nothing to tell shows clients and proxies that it is alive; 0 for never',
      ),
    DATABASE_URL: url('postgres', 'postgresql')
      .optional()
      .describe('The PostgreSQL server with the bus of events; unset: fields stream from their subgraphs alone'),
    NATS_URL: url('nats', 'tls')
      .optional()
      .describe('The NATS server with the bus of events, where the subgraphs have it there instead of in the database'),
    MAX_REPLAY: integer(0, Number.MAX_SAFE_INTEGER)
      .default(defaultMaxBehind)
      .describe('How many events of the bus may have passed for a client that goes on with a stream from its cursor'),
    CURSOR_SECRET: text()
      .optional()
      .describe(
        'Seals the cursors of streams; gateways that share it take each other’s. Unset: the address of the bus',
      ),
    SHARE_SUBGRAPH_REQUESTS: flag()
      .default(true)
      .describe('Whether equal queries to a subgraph at the same time are sent once'),
    SUBGRAPH_HTTP2: flag().default(true).describe('Whether HTTP/2 is spoken with subgraphs that offer it over TLS'),
    SUBGRAPH_RETRIES: integer(0, 10)
      .default(defaultRetryOptions.attempts)
      .describe('How often a query is sent again when its subgraph cannot be reached or answers 502, 503 or 504'),
    SUBGRAPH_RETRY_DELAY: duration()
      .default(defaultRetryOptions.delayMs)
      .describe('The longest wait before the first of these; each later one may be twice as long'),
    SUBGRAPH_RETRY_BUDGET: share()
      .default(defaultRetryOptions.budget)
      .describe('How many of these there may be for each request to a subgraph, on average'),
    CIRCUIT_BREAKER: flag()
      .default(true)
      .describe('Whether a subgraph that keeps failing or timing out is left alone for a while'),
    CIRCUIT_BREAKER_FAILURES: share()
      .default(defaultCircuitOptions.failureShare)
      .describe('The share of recent requests to a subgraph that must have failed for this'),
    CIRCUIT_BREAKER_MIN_REQUESTS: integer(1, 1_000_000)
      .default(defaultCircuitOptions.minRequests)
      .describe('How many requests there must have been'),
    CIRCUIT_BREAKER_WINDOW: duration().default(defaultCircuitOptions.windowMs).describe('What counts as recent'),
    CIRCUIT_BREAKER_OPEN: duration()
      .default(defaultCircuitOptions.openMs)
      .describe('How long the subgraph is left alone before a few requests try it'),
    SUBGRAPH_RECONNECT_ATTEMPTS: integer(0, 1_000)
      .default(defaultNetworkOptions.reconnectAttempts)
      .describe('How often a stream of a subgraph that was cut off is opened again'),
    SUBGRAPH_ERROR_CODES: list()
      .default([...defaultPassedCodes])
      .describe('Codes of subgraph errors whose message clients see; * for all'),
    PLAN_CACHE_SIZE: integer(1, 1_000_000).default(1_000).describe('Operations whose plans are kept'),
    REPEATED_QUERY_MEMORY: integer(0, 1_000_000)
      .default(32)
      .describe('Mebibytes of answers kept so that queries which subgraphs answer as before cost less; 0 keeps none'),
    ENTITY_CACHE: integer(0, 1_000_000)
      .default(64)
      .describe(
        'Mebibytes of answers kept as @cacheControl allows, while the bus of events tells of changes; 0 keeps none',
      ),
    REDIS_URL: url('redis', 'rediss')
      .optional()
      .describe('A Redis through which gateways of one bus share these; unset: each keeps its own'),
    PLANNING_TIMEOUT: duration().default(10_000).describe('How long the planning of one operation may take'),
    OVERRIDE_LABELS: list().default([]).describe('Labels of progressive overrides that hold for every request'),
    OVERRIDE_LABELS_HEADER: text().optional().describe('Header in which clients name further labels; unset: none can'),
    INTROSPECTION: flag().optional().describe('Whether clients may ask for the schema; by default not in production'),
    SUGGESTIONS: flag()
      .optional()
      .describe('Whether errors name fields that the client may have meant; by default not in production'),
    MAX_DEPTH: limit('depth').describe('Fields below one another in an operation, fragments opened'),
    MAX_INTROSPECTION_DEPTH: limit('introspectionDepth').describe('The same below __schema and __type'),
    MAX_ALIASES: limit('aliases').describe('Aliases of an operation, fragments opened'),
    MAX_ROOT_FIELDS: limit('rootFields').describe('Root fields of an operation'),
    MAX_DIRECTIVES: limit('directives').describe('Directives of an operation, fragments opened'),
    MAX_FIELDS: limit('fields').describe('Fields of an operation, fragments opened'),
    MAX_TOKENS: limit('tokens').describe('Tokens of a document'),
    MAX_LITERAL_DEPTH: limit('literalDepth').describe('Lists and input objects inside one another in a literal'),
    MAX_INPUT_VALUES: limit('inputValues').describe('Values in the variables of a request, however deep'),
    MAX_INPUT_DEPTH: limit('inputDepth').describe('Lists and objects inside one another in the variables'),
    MAX_COST: integer(0, Number.MAX_SAFE_INTEGER)
      .default(defaultCostLimit.max)
      .describe('What an operation may be estimated to cost, by @cost and @listSize'),
    LIST_SIZE: integer(0, 1_000_000_000)
      .default(defaultCostLimit.listSize)
      .describe('Entries that a list without @listSize is estimated to have'),
    COST_ROLE: text()
      .optional()
      .describe(
        'Who has this role is told an operation’s cost when it sends x-show-cost; the local developer always is',
      ),
    APQ: flag()
      .default(true)
      .describe('Whether clients may send the text of an operation once, and its hash from then on'),
    OPERATION_MANIFEST: text()
      .optional()
      .describe('A file of operations that clients may ask for by id: Apollo’s manifest, or texts by id; followed'),
    SAFELIST: oneOf('off', 'also', 'only')
      .default('off')
      .describe('The operations of the manifest: not used, known besides all others, or the only ones that may be run'),
    PLAN_ROLE: text()
      .optional()
      .describe(
        'Who has this role is shown an operation’s plan when it sends x-show-plan; the local developer always is',
      ),
    MAX_BATCH: integer(0, 1_000).default(0).describe('Operations that a request may hold as a list; 0 allows no lists'),
    FORWARD_REQUEST_HEADERS: rules(requestHeaderRule)
      .default([])
      .describe(
        'Headers of clients that subgraphs get, as name, name->other-name or subgraph:name, separated by commas; connection_init.name->other-name is of what a WebSocket’s client sends there',
      ),
    FORWARD_RESPONSE_HEADERS: rules(responseHeaderRule)
      .default([])
      .describe(
        'Headers of subgraphs that clients get, as name, name=last, name=append or subgraph:name; of several, the first counts. With set-cookie no queries are shared',
      ),
    COMPRESSION: flag()
      .optional()
      .describe('Whether answers are compressed for clients that take that; by default in production'),
    ADMISSION: flag()
      .default(true)
      .describe('Whether requests wait, and then are shed with a 503, when there is more to do than one process can'),
    MAX_REQUESTS_IN_PROGRESS: integer(1, 10_000_000)
      .default(defaultAdmission.maxInProgress)
      .describe('Requests in progress at a time, at most; the gateway lets in fewer when it is too busy'),
    MAX_QUEUED_REQUESTS: integer(0, 10_000_000)
      .default(defaultAdmission.maxQueued)
      .describe('Requests that may wait to be let in; more are shed'),
    MAX_QUEUE_TIME: duration().default(defaultAdmission.maxWaitMs).describe('How long they may wait before they are'),
    MAX_EVENT_LOOP_LAG: duration()
      .default(defaultAdmission.maxLoopLagMs)
      .describe('Requests are shed while everything in the process waits longer than this'),
    MAX_HEAP_SHARE: share()
      .default(defaultAdmission.maxHeapShare)
      .describe('Requests are shed while so much of V8’s heap is taken, 0 to 1'),
    MAX_MEMORY: integer(1, 2 ** 24)
      .optional()
      .describe('Mebibytes of a process above which requests are shed; by default 90% of its part of the container’s'),
    MAX_REQUEST_BYTES: integer(1, 2 ** 31)
      .default(2 * 1024 * 1024)
      .describe('Bytes of a request body'),
    MAX_HEADER_BYTES: integer(1_024, 2 ** 24)
      .default(16 * 1024)
      .describe('Bytes of all headers of a request'),
    RECEIVE_TIMEOUT: duration().default(30_000).describe('How long a client may take to send a request'),
    ...tracingSettings('gateway'),
    WORKERS: integer(0, 1_024).default(1).describe('How many processes share the port; 0 takes one for each core'),
    SHUTDOWN_DELAY: duration()
      .default(0)
      .describe('How long to go on accepting at the end, no longer ready, until load balancers have seen it'),
    SHUTDOWN_GRACE: duration().default(10_000).describe('How long requests in flight may take to finish at the end'),
  })
  .superRefine((settings, context) => {
    for (const name of ['APOLLO_KEY', 'APOLLO_GRAPH_REF'] as const) {
      if (isUplink(settings.SUPERGRAPH) && settings[name] === undefined) {
        context.addIssue({ code: 'custom', path: [name], message: 'is needed for SUPERGRAPH=uplink' });
      }
    }
    const verifies = settings.JWT_SECRET !== undefined || settings.JWKS_URL !== undefined;
    const refuse = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message });
    if (settings.JWT_SECRET !== undefined && settings.JWKS_URL !== undefined) {
      refuse('JWT_SECRET', 'set either JWT_SECRET or JWKS_URL, not both');
    }
    if (settings.SAFELIST !== 'off' && settings.OPERATION_MANIFEST === undefined) {
      refuse('OPERATION_MANIFEST', `is needed for SAFELIST=${settings.SAFELIST}`);
    }
    if (settings.NODE_ENV === 'production' && !verifies) {
      refuse('JWT_SECRET', 'with NODE_ENV=production JWT_SECRET or JWKS_URL is needed; the local identity is refused');
    }
    if (settings.NODE_ENV === 'production' && settings.JWT_SECRET !== undefined && settings.JWT_SECRET.length < 32) {
      refuse('JWT_SECRET', 'must have at least 32 characters in production');
    }
  });

export type GatewaySettings = z.output<typeof gatewaySettings>;

/** The flags that override a setting of the environment. */
const flags = {
  supergraph: 'SUPERGRAPH',
  port: 'PORT',
  host: 'HOST',
  workers: 'WORKERS',
  'starter-queries': 'STARTER_QUERIES',
  'landing-page': 'LANDING_PAGE',
  'log-level': 'LOG_LEVEL',
} as const;

/** The program's settings from its flags and the environment. Ends the process with one line for each that is wrong. */
export function readGatewaySettings(args: readonly string[], env: SettingsSource = process.env): GatewaySettings {
  const command = createCommand({
    name: 'pnpm gateway',
    about: 'Serves one GraphQL endpoint over a composed supergraph.',
    settings: gatewaySettings,
  });
  const given: Record<string, string> = {};
  for (const [flag, setting] of Object.entries(flags)) {
    command.option(`--${flag} <value>`, `instead of ${setting}`);
    command.on(`option:${flag}`, (value: string) => {
      given[setting] = value;
    });
  }
  parseCommandLine(command, args);
  return readSettings(gatewaySettings, { ...env, ...given });
}
