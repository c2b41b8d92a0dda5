import { query, sql } from '@sophia/database';
import { type IngestRun, runLoad } from '@sophia/ingest';
import { refuseSample } from '@sophia/ingest/live';
import type { JobKind } from '@sophia/jobs';
import { createSlackApi } from '../api/slack-api.ts';
import { changeChannelId } from '../commands/change-channel-id.ts';
import { saveToldChannels } from '../commands/save-told-channels.ts';
import { saveToldReactions } from '../commands/save-told-reactions.ts';
import { saveUsers } from '../commands/save-users.ts';
import type { SlackContext } from '../connection/services.ts';
import { saveWorkspace } from '../ingest/find-workspace.ts';
import { hasten, hastenAll } from '../sync/parts.ts';
import type { Reading } from '../sync/reading.ts';
import { type LiveWorkspace, liveWorkspace } from '../sync/workspace.ts';
import { knowPeople, writeMessages } from '../sync/write-messages.ts';
import { type Delivery, deliveryOf } from './event-form.ts';
import { type Told, toldBy } from './told.ts';

interface StoredEvent {
  /** Slack's id of the event. */
  readonly id: string;
  /** As it came. */
  readonly body: string;
}

/** Name of the runs, as people see it, and how long one lasts: each job goes on with the run of the one before. */
const runName = 'Slack: webhooks';
const runMs = 900_000;
/** Time that Slack has to name people; messages wait for it. */
const questionsMs = 5_000;

/** Writes what events told. */
export const readEvents: JobKind<StoredEvent, void, SlackContext> = {
  name: 'read-slack-events',
  batch: 200,
  async work(events, context) {
    const { database, services, tenant, signal } = context;
    const { settings, tenant: connected } = services.source;
    if (connected !== tenant) throw new Error(`Slack is not connected for the tenant ${tenant} (SLACK_TENANT)`);
    await runLoad(
      {
        source: 'slack',
        name: runName,
        isLive: true,
        goesOnFor: runMs,
        async load(run) {
          await refuseSample(database, tenant, 'SLACK_TENANT');
          const workspace = await liveWorkspace(context, tenant, createSlackApi(context, tenant, signal), {
            isChecked: false,
          });
          const api = createSlackApi(context, tenant, AbortSignal.any([signal, AbortSignal.timeout(questionsMs)]));
          const told: Told[] = [];
          for (const event of events) told.push(...(await readEvent(run, workspace, event)));
          await apply({ run, workspace, settings, now: context.clock.now, api }, told);
        },
      },
      { database, tenant, signal },
    );
    signal.throwIfAborted();
  },
};

async function readEvent(run: IngestRun, workspace: LiveWorkspace, { id, body }: StoredEvent): Promise<Told[]> {
  const locator = `event ${id}`;
  const delivery = deliveryOf(body);
  if (!delivery) {
    await run.refuse(locator, 'the event is not of the form of the Events API', body);
    return [];
  }
  if (!isOf(delivery, workspace)) {
    await run.refuse(locator, 'the event is of another workspace than the token (SLACK_BOT_TOKEN)');
    return [];
  }
  const told = toldBy(delivery, locator, workspace);
  if (typeof told !== 'string') return told;
  if (told === 'odd') await run.refuse(locator, 'the event lacks what its type requires', body);
  else run.passOver(locator, `events that tell nothing of this graph: ${told}`);
  return [];
}

/** True if the app is told of it as an app of this workspace. In a shared channel, it may have happened in another. */
function isOf({ team_id, context_team_id, authorizations }: Delivery, { teamId }: LiveWorkspace): boolean {
  const teams = [team_id, context_team_id, ...authorizations.map((each) => each.team_id)].filter(
    (id) => id !== undefined,
  );
  return teams.includes(teamId);
}

/** Writes what was told, in whichever order: people and channels first, since texts show their names. */
async function apply(reading: Reading, all: readonly Told[]): Promise<void> {
  const { run, workspace } = reading;
  const ofKind = <Kind extends Told['kind']>(kind: Kind) =>
    all.filter((told): told is Extract<Told, { kind: Kind }> => told.kind === kind);

  const users = ofKind('user').map(({ user }) => user);
  if (users.length > 0) run.count(await run.write((em) => saveUsers(em, workspace, users)));
  for (const { from, to } of ofKind('channel id')) await run.write((em) => changeChannelId(em, workspace, from, to));
  for (const { domain } of ofKind('domain')) await run.write((em) => saveWorkspace(em, workspace, domain));

  const messages = ofKind('message');
  const reactions = ofKind('reaction');
  const channels = ofKind('channel').map(({ channel }) => channel);
  const ids = await run.write(async (em) => {
    // A channel that nobody knows gets a row, and Slack is asked for the rest.
    const named = [...messages, ...reactions].map(({ slackChannelId }) => slackChannelId);
    const known = await query<{ id: string; slack: string }>(
      em,
      sql`select id, slack_channel_id as slack from slack.slack_channels
       where workspace_id = ${workspace.workspaceId} and slack_channel_id = any(${named}::text[])`,
    );
    const byId = new Map(known.map(({ id, slack }) => [slack, id]));
    const unknown = [...new Set(named)].filter((id) => !byId.has(id));
    const told = [...channels, ...unknown.map((slackChannelId) => ({ slackChannelId, toldAt: '', facts: {} }))];
    if (told.length > 0) {
      const saved = await saveToldChannels(em, workspace, told);
      run.count(saved);
      const order = [...new Set(told.map(({ slackChannelId }) => slackChannelId))];
      for (const [index, id] of order.entries()) byId.set(id, saved.ids[index] ?? '');
    }
    const wanted = [...ofKind('wanted').map((each) => each.wanted), ...unknown.map((id) => ['channel', id] as const)];
    await hasten(em, run.tenant, wanted, reading.now());
    return byId;
  });

  await knowPeople(
    reading,
    messages.map(({ message }) => message.entry),
  );
  for (const [slackChannelId, told] of Map.groupBy(messages, (each) => each.slackChannelId))
    await writeMessages(
      reading,
      { channelId: ids.get(slackChannelId) ?? '' },
      told.map(({ message }) => message),
      {
        notes: true,
      },
    );
  for (const [slackChannelId, told] of Map.groupBy(reactions, (each) => each.slackChannelId)) {
    const place = { ...workspace, channelId: ids.get(slackChannelId) ?? '' };
    await run.write((em) =>
      saveToldReactions(
        em,
        place,
        told.map(({ reaction }) => reaction),
      ),
    );
  }
  if (ofKind('gap').length > 0) await run.write((em) => hastenAll(em, run.tenant, reading.now()));
  if (ofKind('ended').length > 0)
    await run.write(async (em) => {
      await query(em, sql`update slack.live_workspaces set is_checked = false`);
      await hasten(em, run.tenant, [['channels']], reading.now());
    });
}
