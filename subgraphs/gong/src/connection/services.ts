import { type LiveServices, liveServices } from '@sophia/ingest/live';
import type { ServiceSources, WorkContext } from '@sophia/subgraph-kit';
import type { GongSettings } from './settings.ts';

/** How to reach Gong, and what to read of it. */
interface GongSource {
  /** Undefined: Gong is not connected, and nothing is read. */
  readonly tenant: string | undefined;
  readonly settings: GongSettings;
}

export interface GongServices extends LiveServices {
  readonly source: GongSource;
}

export type GongContext = WorkContext<GongServices>;

export const services = {
  source: ({ settings }: ServiceSources<GongSettings>): GongSource => ({ tenant: settings.GONG_TENANT, settings }),
  ...liveServices,
};
