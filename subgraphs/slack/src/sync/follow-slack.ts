import type { Loop } from '@sophia/events/loop';
import { type LiveReading, type Part, type Read, startSync } from '@sophia/ingest/live';
import type { OwnLoopOptions } from '@sophia/subgraph-kit';
import { createSlackApi } from '../api/slack-api.ts';
import type { SlackContext } from '../connection/services.ts';
import { type PartKind, partBy, planUsers } from './parts.ts';
import { readChannel, readChannels, readUser, readUsers } from './read-directory.ts';
import { readMessages } from './read-messages.ts';
import type { Reading } from './reading.ts';
import { liveWorkspace } from './workspace.ts';

/** Users and channels are told by events, too, so they are read as a whole seldom. */
const leastDirectoryMs = 3_600_000;

/** Keeps the graph as Slack is, if Slack is connected. */
export function followSlack(context: SlackContext, options: OwnLoopOptions): Loop {
  const { clock, services } = context;
  const { tenant, settings } = services.source;

  async function read(part: Part, { run, signal }: LiveReading): Promise<Read> {
    const api = createSlackApi(context, run.tenant, signal);
    const workspace = await liveWorkspace(context, run.tenant, api, { isChecked: true });
    const { kind, id } = partBy(part.name);
    const result = await readPart({ api, run, workspace, settings, now: clock.now }, part, kind, id);
    // The past is read piece by piece.
    if (kind !== 'past') await run.fixed(`${part.name}: `);
    return result;
  }

  return startSync(
    {
      source: 'slack',
      title: 'Slack',
      tenant,
      tenantSetting: 'SLACK_TENANT',
      plan: (em) => planUsers(em, tenant ?? ''),
      read,
    },
    context,
    options,
  );
}

async function readPart(reading: Reading, part: Part, kind: PartKind, id: string): Promise<Read> {
  const never = { dueAt: null };
  const pauseMs = Math.max(reading.settings.SLACK_SYNC_EVERY, leastDirectoryMs);
  const later = { dueAt: new Date(reading.now().getTime() + pauseMs) };
  switch (kind) {
    case 'users':
      await readUsers(reading);
      return later;
    case 'channels':
      await readChannels(reading);
      return later;
    case 'user':
      await readUser(reading, id);
      return never;
    case 'channel':
      await readChannel(reading, id);
      return never;
    default:
      return readMessages(reading, part, kind, id);
  }
}
