import { defineConnection, type GroupDefinition } from '@sophia/subgraph-kit';
import { ApiKey, type ApiKeyRow } from '../entities/api-key.ts';
import { AuditRecord, type AuditRecordRow } from '../entities/audit-record.ts';
import { Tenant, type TenantRow } from '../entities/tenant.ts';
import { User, type UserRow } from '../entities/user.ts';

export const users = defineConnection<UserRow>({
  entity: User,
  filter: { subject: 'subject', name: 'name', email: 'email', active: 'active' },
  orderBy: { NAME: 'name', CREATED_AT: 'createdAt' },
  defaultOrder: [{ field: 'NAME', direction: 'ASC' }],
});

export const userGroups = { list: users, by: { ACTIVE: 'active' } } as const satisfies GroupDefinition<UserRow, string>;

export const apiKeys = defineConnection<ApiKeyRow>({
  entity: ApiKey,
  filter: {
    name: 'name',
    createdBy: 'createdBy',
    expiresAt: 'expiresAt',
    lastUsedAt: 'lastUsedAt',
    revokedAt: 'revokedAt',
  },
  orderBy: { CREATED_AT: 'createdAt', NAME: 'name', LAST_USED_AT: 'lastUsedAt' },
  defaultOrder: [{ field: 'CREATED_AT', direction: 'DESC' }],
});

export const apiKeyGroups = {
  list: apiKeys,
  by: { CREATED_BY: 'createdBy' },
} as const satisfies GroupDefinition<ApiKeyRow, string>;

export const auditRecords = defineConnection<AuditRecordRow>({
  entity: AuditRecord,
  filter: {
    subject: 'subject',
    kind: 'kind',
    outcome: 'outcome',
    occurredAt: 'occurredAt',
    fields: 'fields',
    ids: 'ids',
    operationName: 'operationName',
    address: 'address',
  },
  orderBy: { SEQUENCE: 'sequence', OCCURRED_AT: 'occurredAt' },
  defaultOrder: [{ field: 'SEQUENCE', direction: 'DESC' }],
});

export const auditRecordGroups = {
  list: auditRecords,
  by: { KIND: 'kind', OUTCOME: 'outcome', SUBJECT: 'subject', OPERATION_NAME: 'operationName' },
} as const satisfies GroupDefinition<AuditRecordRow, string>;

export const tenants = defineConnection<TenantRow>({
  entity: Tenant,
  filter: { name: 'name', state: 'state' },
  orderBy: { ID: 'id', NAME: 'name', CREATED_AT: 'createdAt' },
  defaultOrder: [{ field: 'ID', direction: 'ASC' }],
});

export const tenantGroups = {
  list: tenants,
  by: { STATE: 'state' },
} as const satisfies GroupDefinition<TenantRow, string>;
