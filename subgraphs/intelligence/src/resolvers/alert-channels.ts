import { loadOne, reference } from '@sophia/subgraph-kit';
import { Alert } from '../entities/alert.ts';
import { AlertChannel as AlertChannelEntity } from '../entities/alert-channel.ts';
import { severityOf } from '../entities/alert-rule.ts';
import type {
  AlertChannelResolvers,
  AlertDeliveryAttemptResolvers,
  AlertDeliveryItemResolvers,
  AlertDeliveryResolvers,
} from '../generated/resolvers.ts';

interface Hours {
  readonly quietFrom?: string | null;
  readonly quietTo?: string | null;
}

/** Returns the quiet hours of a channel or rule; null for none. */
export const quietHoursOf = ({ quietFrom, quietTo }: Hours) =>
  quietFrom == null || quietTo == null ? null : { from: quietFrom, to: quietTo };

export const AlertChannel: AlertChannelResolvers = {
  url: ({ target }) => target.url ?? null,
  slackChannel: ({ target }) => target.slackChannel ?? null,
  emails: ({ target }) => [...(target.emails ?? [])],
  minimumSeverity: ({ minimumSeverity }) => severityOf(minimumSeverity),
  quietHours: quietHoursOf,
};

export const AlertDelivery: AlertDeliveryResolvers = {
  channel: ({ channelId }, _, ctx) => loadOne(ctx, AlertChannelEntity, channelId),
  account: ({ accountId }) => reference(accountId),
  dueAt: ({ status, dueAt }) => (status === 'WAITING' ? dueAt : null),
};

export const AlertDeliveryItem: AlertDeliveryItemResolvers = {
  alert: ({ alertId }, _, ctx) => loadOne(ctx, Alert, alertId),
};

export const AlertDeliveryAttempt: AlertDeliveryAttemptResolvers = {
  at: ({ at }) => new Date(at),
};
