import { randomUUID } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import { type EntityManager, lockByName } from '@sophia/database';
import type { AlertRow } from '../../entities/alert.ts';
import { AlertChannel, type AlertChannelRow } from '../../entities/alert-channel.ts';
import { AlertDelivery, type AlertDeliveryRow } from '../../entities/alert-delivery.ts';
import { severityOf } from '../../entities/alert-rule.ts';
import type { AlertMoment, NoticeItem } from '../../notifying/notice.ts';
import { sendSoon } from './queue.ts';
import { quietEnds } from './quiet-hours.ts';

/** Something that happened to an alert, of which channels tell. */
export interface Happening {
  readonly alert: AlertRow;
  readonly moment: AlertMoment;
}

/** Least time between two deliveries about an account by a channel. What happens meanwhile is told together. */
const groupingMs = 5 * 60_000;

/** Most messages that a channel sends about what happens at once. */
const mostMessages = 10;

/** Alerts of a channel that are told together: those of an account, one without an account, or all of a flood. */
interface Group {
  readonly channel: AlertChannelRow;
  readonly accountId: string | null;
  readonly happenings: Happening[];
}

/** Plans the deliveries by all channels, in the transaction of what happened: each channel tells it exactly once. */
export async function planDeliveries(em: EntityManager, happenings: readonly Happening[], now: Date): Promise<void> {
  if (happenings.length === 0) return;
  const channels = await em.find(AlertChannel, { enabled: true }, { refresh: true });
  const groups = groupsOf(channels, happenings);
  if (groups.length === 0) return;
  await lockByName(em, `intelligence.alert_deliveries:${groups[0]?.channel.tenantId}`);
  const recent = await recentDeliveries(em, groups, now);
  const quietEnd = await quietEnds(em, groups.map(toldBy), now);
  for (const group of groups) planGroup(em, group, { recent: recent(group), quietEnd: quietEnd(toldBy(group)), now });
  await em.flush();
  await sendSoon(em);
}

function groupsOf(channels: readonly AlertChannelRow[], happenings: readonly Happening[]): Group[] {
  const groups = new Map<string, Group>();
  for (const channel of channels) {
    for (const happening of happenings.filter((each) => wants(channel, each))) {
      const accountId = happening.alert.accountId ?? null;
      const key = `${channel.id} ${accountId ?? happening.alert.id}`;
      const group = groups.get(key) ?? { channel, accountId, happenings: [] };
      group.happenings.push(happening);
      groups.set(key, group);
    }
  }
  return [...Map.groupBy(groups.values(), ({ channel }) => channel).values()].flatMap(together);
}

/** A channel that would send a flood of messages sends one about all of it. */
function together(groups: readonly Group[]): readonly Group[] {
  const [first] = groups;
  return first === undefined || groups.length <= mostMessages
    ? groups
    : [{ channel: first.channel, accountId: null, happenings: groups.flatMap(({ happenings }) => happenings) }];
}

const toldBy = ({ channel, happenings }: Group) => ({
  channel,
  ruleIds: happenings.map(({ alert }) => alert.ruleId ?? null),
});

const wants = ({ moments, minimumSeverity, alertKinds }: AlertChannelRow, { alert, moment }: Happening): boolean =>
  moments.includes(moment) &&
  alert.severity >= minimumSeverity &&
  (alertKinds.length === 0 || alertKinds.includes(alert.kind));

/** Returns the deliveries of a group that wait, or were sent so recently that the next one must wait. */
async function recentDeliveries(
  em: EntityManager,
  groups: readonly Group[],
  now: Date,
): Promise<(group: Group) => AlertDeliveryRow[]> {
  const since = new Date(now.getTime() - groupingMs);
  const rows = await em.find(
    AlertDelivery,
    {
      channelId: { $in: groups.map(({ channel }) => channel.id) },
      accountId: { $in: groups.flatMap(({ accountId }) => accountId ?? []) },
      $or: [{ dueAt: { $gt: since } }, { sentAt: { $gt: since } }],
    },
    // A worker that claimed a delivery meanwhile no longer reads what is added to it.
    { refresh: true, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const byGroup = Map.groupBy(rows, ({ channelId, accountId }) => `${channelId} ${accountId}`);
  return ({ channel, accountId }) => byGroup.get(`${channel.id} ${accountId}`) ?? [];
}

interface Times {
  readonly recent: readonly AlertDeliveryRow[];
  readonly quietEnd: Date | null;
  readonly now: Date;
}

/** Adds to the delivery that waits for its first try, or creates one. */
function planGroup(
  em: EntityManager,
  { channel, accountId, happenings }: Group,
  { recent, quietEnd, now }: Times,
): void {
  const items = happenings.map((happening) => itemOf(happening, now));
  const alertIds = happenings.map(({ alert }) => alert.id);
  const soonest = quietEnd ?? now;
  const latest = Math.max(soonest.getTime(), now.getTime() + groupingMs);
  const waiting = recent.find(
    ({ status, attempts, claimedUntil, dueAt }) =>
      status === 'WAITING' &&
      attempts.length === 0 &&
      claimedUntil == null &&
      dueAt >= soonest &&
      dueAt.getTime() <= latest,
  );
  if (waiting !== undefined) {
    waiting.items = [...waiting.items, ...items];
    waiting.alertIds = [...new Set([...waiting.alertIds, ...alertIds])];
    return;
  }
  const last = Math.max(...recent.map(firstTryOf));
  const earliest = Math.max(soonest.getTime(), last + groupingMs);
  em.create(AlertDelivery, {
    tenantId: channel.tenantId,
    id: randomUUID(),
    channelId: channel.id,
    accountId,
    alertIds: [...new Set(alertIds)],
    items,
    status: 'WAITING',
    attempts: [],
    createdAt: now,
    dueAt: new Date(earliest),
  });
}

/** Time of the first try of a delivery, in milliseconds. */
const firstTryOf = ({ attempts: [first], dueAt }: AlertDeliveryRow): number =>
  first === undefined ? dueAt.getTime() : Date.parse(first.at);

const itemOf = ({ alert, moment }: Happening, now: Date): NoticeItem => ({
  alertId: alert.id,
  moment,
  at: now.toISOString(),
  kind: alert.kind,
  severity: severityOf(alert.severity),
  status: alert.status,
  title: alert.title,
  message: alert.message,
  accountId: alert.accountId ?? null,
  contactId: alert.contactId ?? null,
  dealId: alert.dealId ?? null,
  assigneeId: alert.assigneeId ?? null,
  escalatedToId: alert.escalatedToId ?? null,
  evidence: alert.evidence[0] ?? null,
});
