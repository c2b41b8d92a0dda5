import { type LiveServices, liveServices } from '@sophia/ingest/live';
import type { ServiceSources, WorkContext } from '@sophia/subgraph-kit';
import type { SlackSettings } from './settings.ts';

/** How to reach Slack, and what to read of it. */
interface SlackSource {
  /** Undefined: Slack is not connected, and nothing is read. */
  readonly tenant: string | undefined;
  readonly settings: SlackSettings;
}

export interface SlackServices extends LiveServices {
  readonly source: SlackSource;
}

export type SlackContext = WorkContext<SlackServices>;

export const services = {
  source: ({ settings }: ServiceSources<SlackSettings>): SlackSource => ({ tenant: settings.SLACK_TENANT, settings }),
  ...liveServices,
};
