import type { IngestRun } from '@sophia/ingest';
import type { SlackApi } from '../api/slack-api.ts';
import type { SlackSettings } from '../connection/settings.ts';
import { dateToTs } from '../source/timestamp.ts';
import type { LiveWorkspace } from './workspace.ts';

/** What the reading of a part needs. */
export interface Reading {
  readonly api: SlackApi;
  readonly run: IngestRun;
  readonly workspace: LiveWorkspace;
  readonly settings: SlackSettings;
  readonly now: () => Date;
}

/** The present as a timestamp in normal form: what an answer shows is at least as new. */
export const presentTs = ({ now }: Pick<Reading, 'now'>): string => dateToTs(now());
