import { sql } from '@sophia/database';
import { defineConnection, type GroupDefinition } from '@sophia/subgraph-kit';
import { Alert, type AlertRow } from '../entities/alert.ts';
import { AlertDelivery, type AlertDeliveryRow } from '../entities/alert-delivery.ts';
import { AlertRule, type AlertRuleRow } from '../entities/alert-rule.ts';
import { Finding, type FindingRow } from '../entities/finding.ts';
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
    DAY: sql`(t.raised_at at time zone 'UTC')::date`,
    MONTH: sql`date_trunc('month', t.raised_at at time zone 'UTC')::date`,
  },
} as const satisfies GroupDefinition<AlertRow, string>;

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

export const insightGroups = {
  list: insightList,
  by: {
    KIND: 'kind',
    ACCOUNT: 'accountId',
    DAY: sql`(t.occurred_at at time zone 'UTC')::date`,
    MONTH: sql`date_trunc('month', t.occurred_at at time zone 'UTC')::date`,
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

/** Only action items can be open. */
const isOpen = sql`(t.kind = 'ACTION_ITEM' and t.done_at is null)`;

const findingFields = {
  entity: Finding,
  // The time and account of a finding are those of its interaction, which may still change.
  from: sql`intelligence.findings as t join intelligence.interaction_analyses as i
    on i.tenant_id = t.tenant_id and i.interaction_id = t.interaction_id`,
  filter: {
    kind: 'kind',
    confidence: 'confidence',
    owner: 'owner',
    dueDate: 'dueDate',
    open: { column: isOpen, type: 'boolean' },
    overdue: { column: sql`(${isOpen} and t.due_date < (now() at time zone 'UTC')::date)`, type: 'boolean' },
    occurredAt: { column: sql`i.occurred_at`, type: 'timestamp' },
    accountId: { column: sql`i.account_id`, type: 'uuid' },
  },
  orderBy: {
    OCCURRED_AT: { sql: sql`i.occurred_at`, type: 'timestamptz', nullable: false },
    PLACE: 'startMs',
    DUE_DATE: 'dueDate',
  },
  parents: { accountId: { sql: sql`i.account_id`, type: 'uuid' } },
} as const;

export const findingList = defineConnection<FindingRow>({
  ...findingFields,
  defaultOrder: [{ field: 'OCCURRED_AT', direction: 'DESC' }],
});

export const callFindingList = defineConnection<FindingRow>({
  ...findingFields,
  defaultOrder: [{ field: 'PLACE', direction: 'ASC' }],
});

export const actionItemList = defineConnection<FindingRow>({
  ...findingFields,
  where: sql`t.kind = 'ACTION_ITEM'`,
  defaultOrder: [{ field: 'DUE_DATE', direction: 'ASC' }],
});

export const actionItemGroups = {
  list: actionItemList,
  by: {
    OWNER: 'owner',
    ACCOUNT: sql`i.account_id`,
    DUE_DATE: 'dueDate',
    MONTH: sql`date_trunc('month', i.occurred_at at time zone 'UTC')::date`,
  },
} as const satisfies GroupDefinition<FindingRow, string>;
