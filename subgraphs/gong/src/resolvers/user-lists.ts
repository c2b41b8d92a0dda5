import { defineConnection, type GroupDefinition } from '@sophia/subgraph-kit';
import { GongUser, type GongUserRow } from '../entities/gong-user.ts';

export const users = defineConnection<GongUserRow>({
  entity: GongUser,
  filter: {
    gongUserId: 'gongUserId',
    fullName: 'fullName',
    email: 'email',
    title: 'title',
    active: 'active',
    managerId: 'managerId',
  },
  orderBy: { FULL_NAME: 'fullName', EMAIL: 'email' },
  defaultOrder: [{ field: 'FULL_NAME', direction: 'ASC' }],
});

export const userGroups = {
  list: users,
  by: { ACTIVE: 'active', TITLE: 'title', MANAGER: 'managerId' },
} as const satisfies GroupDefinition<GongUserRow, string>;
