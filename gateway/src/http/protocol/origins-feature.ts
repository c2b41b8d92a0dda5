import { list } from '@sophia/settings';
import { defineFeature } from '../../common/feature.ts';

export interface OriginOptions {
  /**
   * Origins, besides the gateway's own, whose pages may use it. Without verified tokens those of this machine may too.
   */
  readonly allowedOrigins?: readonly string[];
  /** Host names, besides those of this machine, that a server without tokens accepts. */
  readonly allowedHosts?: readonly string[];
}

export const originsFeature = defineFeature({
  settings: {
    ALLOWED_ORIGINS: list()
      .default([])
      .describe('Origins, besides its own, whose pages may use the gateway; without tokens also those of this machine'),
    ALLOWED_HOSTS: list()
      .default([])
      .describe('Without tokens: host names that requests may use, besides localhost, HOST and all IP addresses'),
  },
  options: ({ ALLOWED_ORIGINS, ALLOWED_HOSTS }): OriginOptions => ({
    allowedOrigins: ALLOWED_ORIGINS,
    allowedHosts: ALLOWED_HOSTS,
  }),
});
