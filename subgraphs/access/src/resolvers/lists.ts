import { defineConnection, type GroupDefinition } from '@sophia/subgraph-kit';
import { ApiKey, type ApiKeyRow } from '../entities/api-key.ts';
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
