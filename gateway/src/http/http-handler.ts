import type { RequestListener } from 'node:http';
import type { Enveloped } from '@sophia/serving';
import type { YogaServerInstance } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Admission } from '../admission/admission.ts';
import { createSteeredAdmission, defaultAdmission } from '../admission/steered-admission.ts';
import type { RefusedClient } from '../audit/sign-ins.ts';
import type { ContractOptions } from '../contracts/contracts-feature.ts';
import type { Exports } from '../exports/open-exports.ts';
import type { Generation } from '../generation/generation.ts';
import type { IdentityProvider } from '../identity/identity.ts';
import type { Toolbox } from '../mcp/toolbox.ts';
import type { ValidateOperation } from '../operation/validate-operation.ts';
import type { PersistedOperations } from '../persisted/persisted-operations.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { admitRequests } from './admit-requests.ts';
import { createEndpoint, type Endpoint } from './endpoint.ts';
import type { HttpOptions } from './http-options.ts';
import type { OperationRunner } from './operation-runner.ts';
import { useLandingPage } from './pages/use-landing-page.ts';
import { usePlanViewer } from './pages/use-plan-viewer.ts';
import { useWebApp } from './pages/use-web-app.ts';
import { createCompression } from './plugins/compression.ts';
import { createRequestLog } from './plugins/request-log.ts';
import { useProbes } from './plugins/use-probes.ts';
import { exportsBeside, graphqlEndpoint, mcpEndpoint } from './protocol/endpoints.ts';
import type { GatewayContext } from './protocol/gateway-context.ts';
import type { OriginPolicy } from './protocol/origins.ts';
import { useResourceMetadata } from './sign-in/use-resource-metadata.ts';
import { useSignIn } from './sign-in/use-sign-in.ts';
import type { Reservations } from './streams/reservations.ts';

/** Returns the path of a contract's endpoint. */
const contractEndpoint = (contract: string) => `/${contract}${graphqlEndpoint}`;

/** Returns the paths at which clients send operations. */
export const graphqlEndpoints = ({ contracts = [] }: ContractOptions): readonly string[] => [
  graphqlEndpoint,
  ...contracts.map(contractEndpoint),
];

/** Answers HTTP requests. */
export interface HttpHandler extends AsyncDisposable {
  /** Answers all requests but those to the endpoints of contracts. */
  readonly yoga: YogaServerInstance<object, GatewayContext>;
  /** Answers a request without a server. */
  fetch(request: Request): Promise<Response>;
  /** Answers the requests of a Node server. It does the same as `fetch` with less work. */
  readonly requests: RequestListener;
  /** Returns the contract of a path; undefined for the whole schema. */
  contractAt(path: string | undefined): string | undefined;
  /** Returns the functions for one operation of a connection to a path that carries several (a WebSocket). */
  enveloped(context: GatewayContext, path: string | undefined): Enveloped;
  /** Absent if there is no limit on concurrent requests. */
  readonly admission: (Admission & Disposable) | undefined;
}

export interface HttpHandlerParts {
  readonly identity: IdentityProvider;
  /** Called for each client that cannot be identified; absent without an audit. */
  readonly refused?: (client: RefusedClient) => void;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly origins: OriginPolicy;
  /** The operations that clients of a contract, or of the whole API schema, know by id. */
  readonly persisted: (contract: string | undefined) => PersistedOperations;
  /** Reserved streams, which carry several operations; absent if they are disabled. */
  readonly reservations: Reservations | undefined;
  readonly runner: OperationRunner;
  /** Tools for language models; absent if they are disabled. */
  readonly toolbox: Toolbox | undefined;
  /** Exports of whole lists; absent if there are none. */
  readonly exports: Exports | undefined;
  readonly validate: ValidateOperation;
  /** Returns the generation that new requests use, of a contract or of the whole API schema. */
  readonly current: (contract: string | undefined) => Generation;
  readonly isReady: () => boolean;
}

export function createHttpHandler(options: HttpOptions & ContractOptions, parts: HttpHandlerParts): HttpHandler {
  const { logger, metrics, origins, persisted, toolbox, current, isReady } = parts;
  const { graphiql = {}, contracts = [], signIn, webApp } = options;
  const endpoints = [...graphqlEndpoints(options), ...(toolbox ? [mcpEndpoint] : [])];
  const log = createRequestLog(endpoints, logger, metrics, options.accessLog ?? 'debug');
  const scraped = { text: options.scrape ?? metrics.text, contentType: metrics.contentType };
  const admission =
    options.admission === false
      ? undefined
      : createSteeredAdmission({ ...defaultAdmission, ...options.admission }, metrics.admission);
  const exportPaths = parts.exports ? graphqlEndpoints(options).map(exportsBeside) : [];
  const admitted =
    admission && admitRequests({ admission, endpoints, exportPaths, origins, log, hasPage: graphiql !== false });
  const { identity } = parts;
  const needsSession = (path: string) => graphqlEndpoints(options).includes(path) || webApp?.hasPage(path) === true;
  const home = webApp ? '/' : graphqlEndpoint;
  const signInPages = signIn ? [useSignIn({ signIn, identity, needsSession, home, logger })] : [];
  const common = {
    ...parts,
    log,
    compress: options.compression ? createCompression() : undefined,
    admitted: admitted?.plugin,
  };

  const whole = createEndpoint(
    {
      path: graphqlEndpoint,
      contract: undefined,
      current: () => current(undefined),
      persisted: persisted(undefined),
      graphiql: graphiql === false ? undefined : { starterQueries: graphiql.starterQueries ?? [], drawsPlans: true },
      pages: [
        useProbes(isReady, options.metricsOnEndpoint === false ? undefined : scraped),
        useLandingPage(webApp ? '/developers' : '/', options.landingPage),
        ...signInPages,
        ...(webApp ? [useWebApp(webApp)] : []),
        ...(signIn && toolbox ? [useResourceMetadata(signIn)] : []),
      ],
      scripts: graphiql === false ? [] : [usePlanViewer()],
      toolbox,
    },
    options,
    common,
  );
  const ofContract = (contract: string): [path: string, endpoint: Endpoint] => {
    const path = contractEndpoint(contract);
    const place = {
      path,
      contract,
      current: () => current(contract),
      persisted: persisted(contract),
      graphiql: graphiql === false ? undefined : { starterQueries: [], drawsPlans: false },
      pages: signInPages,
      scripts: [],
      toolbox: undefined,
    };
    return [path, createEndpoint(place, options, common)];
  };
  const byPath = new Map(contracts.map(ofContract));
  const byExports = [...byPath].map(([path, endpoint]) => ({ path: exportsBeside(path), endpoint }));
  const exporting = (path: string) =>
    byExports.find((each) => path === each.path || path.startsWith(`${each.path}/`))?.endpoint;
  const at = (path = ''): Endpoint => byPath.get(path) ?? exporting(path) ?? whole;
  const requests: RequestListener =
    byPath.size === 0 ? whole.requests : (request, response) => at(pathOf(request.url)).requests(request, response);

  return {
    yoga: whole.yoga,
    fetch: async (request) => at(new URL(request.url).pathname).yoga.fetch(request),
    requests: admitted ? admitted.listener(requests) : requests,
    contractAt: (path) => contracts.find((contract) => contractEndpoint(contract) === path),
    enveloped: (context, path) => at(path).enveloped(context),
    admission,
    async [Symbol.asyncDispose]() {
      admission?.[Symbol.dispose]();
      for (const { yoga } of [whole, ...byPath.values()]) await yoga.dispose();
    },
  };
}

const pathOf = (url: string | undefined) => url?.split('?', 1)[0];
