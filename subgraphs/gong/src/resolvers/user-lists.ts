import { defineConnection } from '@sophia/subgraph-kit';
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
