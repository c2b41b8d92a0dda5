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
    const reading = { api, run, workspace, settings, now: clock.now };
    const { kind, id } = partBy(part.name);
    const result = await readBy[kind](reading, part, id);
    // The past is read piece by piece.
    if (kind !== 'past') await run.fixed(`${part.name}: `);
    const later = Math.max(settings.SLACK_SYNC_EVERY, leastDirectoryMs);
    return (
      result ?? { dueAt: kind === 'users' || kind === 'channels' ? new Date(clock.now().getTime() + later) : null }
    );
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

const readBy: Record<PartKind, (reading: Reading, part: Part, id: string) => Promise<Read | void>> = {
  users: readUsers,
  channels: readChannels,
  user: (reading, _, id) => readUser(reading, id),
  channel: (reading, _, id) => readChannel(reading, id),
  new: (reading, part, id) => readMessages(reading, part, 'new', id),
  again: (reading, part, id) => readMessages(reading, part, 'again', id),
  past: (reading, part, id) => readMessages(reading, part, 'past', id),
};
