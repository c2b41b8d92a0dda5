import type { Logger } from 'pino';
import { z } from 'zod';
import { admissionFeature } from '../admission/admission-feature.ts';
import { auditFeature } from '../audit/audit-feature.ts';
import { authorizationFeature } from '../authorization/authorization-feature.ts';
import { budgetFeature } from '../budgets/budget-feature.ts';
import { cachingFeature } from '../caching/caching-feature.ts';
import { workerCount, workersFeature } from '../cluster/workers-feature.ts';
import type { OptionsOf, Program } from '../common/feature.ts';
import { contractsFeature } from '../contracts/contracts-feature.ts';
import { busFeature } from '../event-fields/bus-feature.ts';
import { repeatedWorkFeature } from '../execution/repeated-work-feature.ts';
import { explainFeature } from '../explain/explain-feature.ts';
import { exportsFeature } from '../exports/exports-feature.ts';
import { costFeature } from '../guards/cost-feature.ts';
import { limitsFeature } from '../guards/limits-feature.ts';
import { bodiesFeature } from '../http/bodies-feature.ts';
import { logFeature } from '../http/log-feature.ts';
import { metricsFeature } from '../http/metrics-feature.ts';
import { pagesFeature } from '../http/pages/pages-feature.ts';
import { originsFeature } from '../http/protocol/origins-feature.ts';
import { identityFeature } from '../http/sign-in/identity-feature.ts';
import { streamsFeature } from '../http/streams/streams-feature.ts';
import { idempotencyFeature } from '../idempotency/idempotency-feature.ts';
import { directoryFeature } from '../identity/directory-feature.ts';
import { liveFeature } from '../live/live-feature.ts';
import { mcpFeature } from '../mcp/mcp-feature.ts';
import { operationFeature } from '../operation/operation-feature.ts';
import { overrideLabelsFeature } from '../operation/override-labels-feature.ts';
import { persistedFeature } from '../persisted/persisted-feature.ts';
import { planningFeature } from '../planning/planning-feature.ts';
import { headersFeature } from '../request/headers-feature.ts';
import { requestTimeoutFeature } from '../request/request-timeout.ts';
import { sharedStateFeature } from '../shared-state/shared-state-feature.ts';
import { errorPolicyFeature } from '../subgraphs/error-policy-feature.ts';
import { networkFeature } from '../subgraphs/network-feature.ts';
import { trafficFeature } from '../subgraphs/traffic-feature.ts';
import { supergraphFeature } from '../supergraph/supergraph-feature.ts';
import { tracingFeature } from '../telemetry/tracing-feature.ts';
import { serverFeature } from './server-feature.ts';

/** The features of the gateway that have settings and options. Each is declared beside its code. */
const features = [
  supergraphFeature,
  contractsFeature,
  serverFeature,
  metricsFeature,
  logFeature,
  pagesFeature,
  identityFeature,
  directoryFeature,
  auditFeature,
  authorizationFeature,
  originsFeature,
  requestTimeoutFeature,
  networkFeature,
  trafficFeature,
  errorPolicyFeature,
  headersFeature,
  streamsFeature,
  liveFeature,
  busFeature,
  operationFeature,
  planningFeature,
  overrideLabelsFeature,
  repeatedWorkFeature,
  cachingFeature,
  limitsFeature,
  costFeature,
  persistedFeature,
  sharedStateFeature,
  budgetFeature,
  idempotencyFeature,
  explainFeature,
  mcpFeature,
  exportsFeature,
  bodiesFeature,
  admissionFeature,
  tracingFeature,
  workersFeature,
] as const;

type AnyFeature = (typeof features)[number];

/** Intersection of a union's members. */
type All<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer Each) => void
  ? Each
  : never;

export type FeatureOptions = All<OptionsOf<AnyFeature>>;

const shape = Object.assign({}, ...features.map(({ settings }) => settings)) as All<AnyFeature['settings']>;

const isProduction = ({ NODE_ENV }: { readonly NODE_ENV: string }): boolean => NODE_ENV === 'production';

/** The settings of a gateway program, read from the environment. */
export const gatewaySettings = z.object(shape).superRefine((settings, context) => {
  const refuse = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message });
  for (const { check } of features) check?.(settings, refuse, { isProduction: isProduction(settings) });
});

export type GatewaySettings = z.output<typeof gatewaySettings>;

/** Logs a warning for each setting that is safe only in development. */
export function warnOfSettings(settings: GatewaySettings, logger: Logger): void {
  for (const { warning } of features) {
    const text = warning?.(settings, { isProduction: isProduction(settings) });
    if (text !== undefined) logger.warn(text);
  }
}

/** Returns the options of all features for a program's settings. */
export async function featureOptions(settings: GatewaySettings, logger: Logger): Promise<FeatureOptions> {
  const program: Program = { logger, isProduction: isProduction(settings), processes: workerCount(settings) };
  const options: Partial<FeatureOptions> = {};
  for (const feature of features) Object.assign(options, await feature.options?.(settings, program));
  return options as FeatureOptions;
}
