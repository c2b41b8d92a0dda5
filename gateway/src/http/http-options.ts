import type { RequestAdmissionOptions } from '../admission/admission-feature.ts';
import type { LimitOptions } from '../guards/limits-feature.ts';
import type { OperationOptions } from '../operation/operation-feature.ts';
import type { PersistedOptions } from '../persisted/persisted-feature.ts';
import type { TracingOptions } from '../telemetry/tracing-feature.ts';
import type { BodyOptions } from './bodies-feature.ts';
import type { LogOptions } from './log-feature.ts';
import type { MetricsEndpointOptions } from './metrics-feature.ts';
import type { PageOptions } from './pages/pages-feature.ts';
import type { IdentityOptions } from './sign-in/identity-feature.ts';
import type { StreamOptions } from './streams/streams-feature.ts';

/** Options for receiving and answering HTTP requests. */
export type HttpOptions = BodyOptions &
  Pick<IdentityOptions, 'signIn'> &
  LimitOptions &
  LogOptions &
  MetricsEndpointOptions &
  OperationOptions &
  PageOptions &
  Pick<PersistedOptions, 'operationLists'> &
  RequestAdmissionOptions &
  StreamOptions &
  TracingOptions;
