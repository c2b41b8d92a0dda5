import { openTracing, type Tracing } from '@sophia/tracing';
import { tracingSettings } from '@sophia/tracing/settings';
import { defineFeature } from '../common/feature.ts';

export interface TracingOptions {
  /** Destination of spans; by default nothing is traced. Disposed with the gateway. */
  readonly tracing?: Tracing;
}

export const tracingFeature = defineFeature({
  settings: tracingSettings('gateway'),
  options: async (settings, { logger }): Promise<TracingOptions> => ({ tracing: await openTracing(settings, logger) }),
});
