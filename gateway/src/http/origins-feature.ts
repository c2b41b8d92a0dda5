import { list } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';

export interface OriginOptions {
  /** Origins, besides the gateway's own, whose pages may use it. Those of this machine may where no tokens are verified. */
  readonly allowedOrigins?: readonly string[];
  /** Names, besides those of this machine, that a server without tokens answers to. */
  readonly allowedHosts?: readonly string[];
}

export const originsFeature = defineFeature({
  settings: {
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
  },
  options: ({ ALLOWED_ORIGINS, ALLOWED_HOSTS }): OriginOptions => ({
    allowedOrigins: ALLOWED_ORIGINS,
    allowedHosts: ALLOWED_HOSTS,
  }),
});
