import { sql } from '@sophia/database';
import { defineConnection } from '@sophia/subgraph-kit';
import { Alert, type AlertRow } from '../entities/alert.ts';
import { AlertDelivery, type AlertDeliveryRow } from '../entities/alert-delivery.ts';
import { AlertRule, type AlertRuleRow } from '../entities/alert-rule.ts';
import { Forecast, type ForecastRow } from '../entities/forecast.ts';
import { Insight, type InsightRow } from '../entities/insight.ts';

/** An alert whose snooze has ended counts as open, without anybody changing its row. */
const currentStatus = sql`(case when t.status = 'SNOOZED' and t.snoozed_until <= now() then 'OPEN' else t.status end)`;
const severityName = sql`((array['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'])[t.severity])`;

export const alertList = defineConnection<AlertRow>({
  entity: Alert,
  filter: {
    kind: 'kind',
    severity: { column: severityName, type: 'text' },
    status: { column: currentStatus, type: 'text' },
    accountId: 'accountId',
    contactId: 'contactId',
    dealId: 'dealId',
    assigneeId: 'assigneeId',
    ruleId: 'ruleId',
    raisedAt: 'raisedAt',
    title: 'title',
  },
  orderBy: { RAISED_AT: 'raisedAt', LAST_SEEN_AT: 'lastSeenAt', SEVERITY: 'severity' },
  defaultOrder: [{ field: 'RAISED_AT', direction: 'DESC' }],
});

export const alertDeliveryList = defineConnection<AlertDeliveryRow>({
  entity: AlertDelivery,
  filter: { channelId: 'channelId', accountId: 'accountId', status: 'status', createdAt: 'createdAt' },
  orderBy: { CREATED_AT: 'createdAt' },
  defaultOrder: [{ field: 'CREATED_AT', direction: 'DESC' }],
});

export const alertRuleList = defineConnection<AlertRuleRow>({
  entity: AlertRule,
  filter: { name: 'name', kind: 'kind', enabled: 'enabled' },
  orderBy: { NAME: 'name', UPDATED_AT: 'updatedAt' },
  defaultOrder: [{ field: 'NAME', direction: 'ASC' }],
});

export const insightList = defineConnection<InsightRow>({
  entity: Insight,
  filter: { kind: 'kind', accountId: 'accountId', occurredAt: 'occurredAt' },
  orderBy: { OCCURRED_AT: 'occurredAt' },
  defaultOrder: [{ field: 'OCCURRED_AT', direction: 'DESC' }],
});

export const forecastList = defineConnection<ForecastRow>({
  entity: Forecast,
  filter: {
    kind: 'kind',
    unit: 'unit',
    periodStart: 'periodStart',
    asOf: 'asOf',
    ownerId: 'ownerId',
    segment: 'segment',
    currencyCode: 'currency',
  },
  orderBy: { AS_OF: 'asOf', PERIOD_START: 'periodStart' },
  defaultOrder: [{ field: 'AS_OF', direction: 'DESC' }],
});
