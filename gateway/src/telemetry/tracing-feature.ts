import { openTracing, type Tracing } from '@sophia/tracing';
import { tracingSettings } from '@sophia/tracing/settings';
import { defineFeature } from '../common/feature.ts';

export interface TracingOptions {
  /** Where spans go; by default nothing is traced. Disposed of with the gateway. */
  readonly tracing?: Tracing;
}

export const tracingFeature = defineFeature({
  settings: tracingSettings('gateway'),
  options: async (settings, { logger }): Promise<TracingOptions> => ({ tracing: await openTracing(settings, logger) }),
});
