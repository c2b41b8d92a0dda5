import { setTimeout } from 'node:timers/promises';
import type { ServiceSources, WorkContext } from '@sophia/subgraph-kit';
import { type Http, openHttp } from './http.ts';
import type { GongSettings } from './settings.ts';

/** How to reach Gong, and what to read of it. */
interface GongSource {
  /** Undefined: Gong is not connected, and nothing is read. */
  readonly tenant: string | undefined;
  readonly settings: GongSettings;
}

export interface GongServices {
  readonly source: GongSource;
  readonly http: { readonly send: Http };
  /** Waits; rejects with the signal's reason. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
}

export type GongContext = WorkContext<GongServices>;

export const services = {
  source: ({ settings }: ServiceSources<GongSettings>): GongSource => ({ tenant: settings.GONG_TENANT, settings }),
  http: openHttp,
  pause: () => async (ms: number, signal: AbortSignal) => {
    await setTimeout(ms, undefined, { signal });
  },
};
