import { integer } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';

export interface MetricsEndpointOptions {
  /** Whether the server for clients answers `/metrics`, only to this machine. True by default. */
  readonly metricsOnEndpoint?: boolean;
  /** What `/metrics` answers, as Prometheus text; by default what this gateway counts. */
  readonly scrape?: () => Promise<string>;
}

export const metricsFeature = defineFeature({
  settings: {
    METRICS_PORT: integer(0, 65_535)
      .optional()
      .describe('Port of /metrics; unset: it is on PORT, for this machine alone'),
  },
  options: ({ METRICS_PORT }): MetricsEndpointOptions => ({ metricsOnEndpoint: METRICS_PORT === undefined }),
});
