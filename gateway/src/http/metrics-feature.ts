import { integer } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';

export interface MetricsEndpointOptions {
  /** True if the server for clients serves `/metrics`, only to this machine. True by default. */
  readonly metricsOnEndpoint?: boolean;
  /** Returns what `/metrics` serves, as Prometheus text; by default this gateway's own metrics. */
  readonly scrape?: () => Promise<string>;
}

export const metricsFeature = defineFeature({
  settings: {
    METRICS_PORT: integer(0, 65_535)
      .optional()
      .describe('Port of /metrics; if unset, it is served on PORT, to this machine only'),
  },
  options: ({ METRICS_PORT }): MetricsEndpointOptions => ({ metricsOnEndpoint: METRICS_PORT === undefined }),
});
