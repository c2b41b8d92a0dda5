import { randomUUID } from 'node:crypto';
import { type EntityManager, lockByName, query, sql } from '@sophia/database';
import { findToChange, type Target } from '../common/find-to-change.ts';
import { AlertChannel, type AlertChannelRow } from '../entities/alert-channel.ts';
import { severityRank } from '../entities/alert-rule.ts';
import type { AlertMoment, ChannelKind } from '../notifying/notice.ts';
import {
  type AlertChannelChanges,
  type AlertChannelUserError,
  type ChannelLimits,
  channelProblems,
  hasAllSecrets,
  quietColumns,
  secretsIn,
  targetOf,
} from './alert-channel-input.ts';
import type { Actor } from './change-alert.ts';

export interface NewAlertChannel extends AlertChannelChanges {
  readonly name: string;
  readonly kind: ChannelKind;
}

export interface AlertChannelOutcome {
  readonly alertChannel: AlertChannelRow | null;
  readonly userErrors: AlertChannelUserError[];
}

/** Who changes a channel, when, and what delivers. */
type ChannelActor = Actor & { readonly sender: ChannelLimits };

const mostChannels = 100;
const defaultMoments: readonly AlertMoment[] = ['RAISED', 'ESCALATED', 'REOPENED'];

/** Creates a channel. It tells of what happens from now on. */
export async function createAlertChannel(
  em: EntityManager,
  tenant: string,
  { actor, now, sender }: ChannelActor,
  input: NewAlertChannel,
): Promise<AlertChannelOutcome> {
  const wrong = channelProblems(input.kind, input, { isNew: true, sender });
  if (wrong.length > 0) return { alertChannel: null, userErrors: wrong };
  const problem = await nameProblem(em, tenant, input.name, null);
  if (problem !== null) return { alertChannel: null, userErrors: [problem] };
  const key = { tenantId: tenant, id: randomUUID() };
  const alertChannel = em.create(AlertChannel, {
    ...key,
    name: input.name.trim(),
    kind: input.kind,
    enabled: input.enabled ?? true,
    target: targetOf({}, input),
    secrets: sender.secrets.seal(secretsIn(input), key),
    moments: [...(input.moments ?? defaultMoments)],
    minimumSeverity: severityRank(input.minimumSeverity ?? 'LOW'),
    alertKinds: [...(input.alertKinds ?? [])],
    ...quietColumns(input.quietHours),
    version: 1,
    createdAt: now,
    updatedAt: now,
    createdBy: actor,
    updatedBy: actor,
  });
  await em.flush();
  return { alertChannel, userErrors: [] };
}

/** Changes a channel. Keeps values that are not set. */
export async function editAlertChannel(
  em: EntityManager,
  tenant: string,
  { actor, now, sender }: ChannelActor,
  target: Target,
  input: AlertChannelChanges,
): Promise<AlertChannelOutcome> {
  const { row: channel, refusal } = await findToChange(em, AlertChannel, 'alert channel', target);
  if (refusal !== null) return { alertChannel: channel, userErrors: [refusal] };
  const wrong = channelProblems(channel.kind, input, { isNew: false, sender });
  if (wrong.length > 0) return { alertChannel: channel, userErrors: wrong };
  const problem = input.name == null ? null : await nameProblem(em, tenant, input.name, channel.id);
  if (problem !== null) return { alertChannel: channel, userErrors: [problem] };
  const secrets = changedSecrets(sender, channel, input);
  if (secrets === null) {
    const message = 'The key of the other secrets of the channel is gone. Set all of them.';
    return { alertChannel: channel, userErrors: [{ code: 'INVALID', message, field: ['input'] }] };
  }
  em.assign(channel, {
    ...(input.name != null && { name: input.name.trim() }),
    ...(input.enabled != null && { enabled: input.enabled }),
    target: targetOf(channel.target, input),
    secrets,
    ...(input.moments != null && { moments: [...input.moments] }),
    ...(input.minimumSeverity != null && { minimumSeverity: severityRank(input.minimumSeverity) }),
    ...(input.alertKinds != null && { alertKinds: [...input.alertKinds] }),
    ...quietColumns(input.quietHours),
    version: channel.version + 1,
    updatedAt: now,
    updatedBy: actor,
  });
  await em.flush();
  return { alertChannel: channel, userErrors: [] };
}

/** Returns the secrets with those of the input; null if the others cannot be decrypted. */
function changedSecrets({ secrets }: ChannelLimits, channel: AlertChannelRow, input: AlertChannelChanges) {
  const given = secretsIn(input);
  if (Object.keys(given).length === 0) return channel.secrets;
  if (hasAllSecrets(channel.kind, input)) return secrets.seal(given, channel);
  if (!secrets.hasKeyOf(channel.secrets)) return null;
  return secrets.seal({ ...secrets.open(channel.secrets, channel), ...given }, channel);
}

/** Removes a channel and its log. What it had not yet told, it tells no more. */
export async function removeAlertChannel(em: EntityManager, target: Target): Promise<AlertChannelOutcome> {
  const { row: channel, refusal } = await findToChange(em, AlertChannel, 'alert channel', target);
  if (refusal !== null) return { alertChannel: channel, userErrors: [refusal] };
  await query(em, sql`delete from intelligence.alert_deliveries where channel_id = ${channel.id}`);
  await query(em, sql`delete from intelligence.alert_channels where id = ${channel.id}`);
  return { alertChannel: channel, userErrors: [] };
}

/** Returns an error if another channel has this name, in any case, or if there are too many channels. */
async function nameProblem(
  em: EntityManager,
  tenant: string,
  name: string,
  except: string | null,
): Promise<AlertChannelUserError | null> {
  await lockByName(em, `intelligence.alert_channels:${tenant}`);
  const rows = await query<{ id: string; is_same: boolean }>(
    em,
    sql`select id, lower(name) = lower(${name.trim()}) as is_same from intelligence.alert_channels
     where id is distinct from ${except}::uuid`,
  );
  if (rows.some(({ is_same }) => is_same))
    return { code: 'NAME_TAKEN', message: `Another channel has the name "${name.trim()}".`, field: ['input', 'name'] };
  return except === null && rows.length >= mostChannels
    ? { code: 'INVALID', message: `There can be at most ${mostChannels} channels.`, field: null }
    : null;
}
