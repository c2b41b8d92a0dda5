import { type Sql, sql } from '@sophia/database';
import { dayOf, defineConnection, type GroupDefinition, periodsOf } from '@sophia/subgraph-kit';
import { Alert, type AlertRow } from '../entities/alert.ts';
import { AlertDelivery, type AlertDeliveryRow } from '../entities/alert-delivery.ts';
import { AlertRule, type AlertRuleRow } from '../entities/alert-rule.ts';
import { Forecast, type ForecastRow } from '../entities/forecast.ts';
import { Insight, type InsightRow } from '../entities/insight.ts';

/** An alert whose snooze has ended counts as open, without anybody changing its row. */
const currentStatus = (now: Date): Sql =>
  sql`(case when t.status = 'SNOOZED' and t.snoozed_until <= ${now}::timestamptz then 'OPEN' else t.status end)`;
const severityName = sql`((array['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'])[t.severity])`;

export const alertList = defineConnection<AlertRow>({
  entity: Alert,
  filter: {
    kind: 'kind',
    severity: { column: severityName, type: 'text' },
    status: { columnFor: ({ clock }) => currentStatus(clock.now()), type: 'text' },
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

export const alertGroups = {
  list: alertList,
  by: {
    KIND: 'kind',
    SEVERITY: severityName,
    STATUS: currentStatus,
    ACCOUNT: 'accountId',
    CONTACT: 'contactId',
    DEAL: 'dealId',
    ASSIGNEE: 'assigneeId',
    RULE: 'ruleId',
    ...periodsOf('', dayOf(sql`t.raised_at`)),
  },
} as const satisfies GroupDefinition<AlertRow, string>;

export const alertDeliveryList = defineConnection<AlertDeliveryRow>({
  entity: AlertDelivery,
  filter: { channelId: 'channelId', accountId: 'accountId', status: 'status', createdAt: 'createdAt' },
  orderBy: { CREATED_AT: 'createdAt' },
  defaultOrder: [{ field: 'CREATED_AT', direction: 'DESC' }],
});

export const alertDeliveryGroups = {
  list: alertDeliveryList,
  by: {
    CHANNEL: 'channelId',
    STATUS: 'status',
    ACCOUNT: 'accountId',
    ...periodsOf('', dayOf(sql`t.created_at`)),
  },
} as const satisfies GroupDefinition<AlertDeliveryRow, string>;

export const alertRuleList = defineConnection<AlertRuleRow>({
  entity: AlertRule,
  filter: {
    name: 'name',
    kind: 'kind',
    severity: { column: severityName, type: 'text' },
    enabled: 'enabled',
    isBuiltIn: 'isBuiltIn',
  },
  orderBy: { NAME: 'name', UPDATED_AT: 'updatedAt' },
  defaultOrder: [{ field: 'NAME', direction: 'ASC' }],
});

export const alertRuleGroups = {
  list: alertRuleList,
  by: { KIND: 'kind', SEVERITY: severityName, ENABLED: 'enabled', IS_BUILT_IN: 'isBuiltIn' },
} as const satisfies GroupDefinition<AlertRuleRow, string>;

export const insightList = defineConnection<InsightRow>({
  entity: Insight,
  filter: {
    kind: 'kind',
    title: 'title',
    subject: 'subject',
    regulation: 'regulation',
    accountId: 'accountId',
    occurredAt: 'occurredAt',
  },
  orderBy: { OCCURRED_AT: 'occurredAt' },
  defaultOrder: [{ field: 'OCCURRED_AT', direction: 'DESC' }],
});

export const insightGroups = {
  list: insightList,
  by: {
    KIND: 'kind',
    TITLE: 'title',
    SUBJECT: 'subject',
    REGULATION: 'regulation',
    ACCOUNT: 'accountId',
    ...periodsOf('', dayOf(sql`t.occurred_at`)),
  },
} as const satisfies GroupDefinition<InsightRow, string>;

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

export const forecastGroups = {
  list: forecastList,
  by: {
    KIND: 'kind',
    UNIT: 'unit',
    PERIOD: 'periodStart',
    OWNER: 'ownerId',
    SEGMENT: 'segment',
    CURRENCY: 'currency',
    ...periodsOf('AS_OF_', dayOf(sql`t.as_of`)),
  },
} as const satisfies GroupDefinition<ForecastRow, string>;
