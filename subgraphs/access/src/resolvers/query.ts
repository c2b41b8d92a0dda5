import { badUserInput, connection, groupsOf, isUuid, loadOne, nodeFields, nodesNamed } from '@sophia/subgraph-kit';
import { readHead } from '../audit/append.ts';
import { isUseOld, noteUse } from '../commands/note-use.ts';
import { ApiKey } from '../entities/api-key.ts';
import { Tenant } from '../entities/tenant.ts';
import { User } from '../entities/user.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { budgetOf } from '../keys/limits.ts';
import { findUser, rightsOfCaller, rightsOfSecret, rightsOfUser } from '../rights/read-rights.ts';
import { nameOfRole, nameOfScope, otherRoles } from '../rights/roles.ts';
import { knownTenant, seeAllTenants } from '../tenants/callers.ts';
import { defaultSettings } from '../tenants/settings.ts';
import { readViews } from '../views/read-views.ts';
import {
  apiKeyGroups,
  apiKeys,
  auditRecordGroups,
  auditRecords,
  tenantGroups,
  tenants,
  userGroups,
  users,
} from './lists.ts';

const { node, nodes } = nodeFields([
  nodesNamed('User', (ctx, id) => loadOne(ctx, User, id), 'access:manage'),
  nodesNamed('ApiKey', (ctx, id) => loadOne(ctx, ApiKey, id), 'access:manage'),
]);

export const Query: QueryResolvers = {
  async viewer(_, __, ctx) {
    const { roles, ...rights } = await rightsOfCaller(ctx);
    const scopes = [...rights.scopes];
    const { tenant, subject } = ctx;
    const record = await ctx.read((em) => em.findOne(Tenant, { id: tenant }));
    return { tenant, subject, roles, scopes, user: await findUser(ctx, subject), settings: record ?? defaultSettings };
  },
  user: (_, { id }, ctx) => loadOne(ctx, User, id),
  users: (_, args, ctx) => connection(ctx, users, args),
  userGroups: (_, args, ctx) => groupsOf(ctx, userGroups, args),
  apiKey: (_, { id }, ctx) => loadOne(ctx, ApiKey, id),
  apiKeys: (_, args, ctx) => connection(ctx, apiKeys, args),
  apiKeyGroups: (_, args, ctx) => groupsOf(ctx, apiKeyGroups, args),
  auditRecords: (_, args, ctx) => connection(ctx, auditRecords, args),
  auditRecordGroups: (_, args, ctx) => groupsOf(ctx, auditRecordGroups, args),
  auditHead: async (_, __, ctx) => (await ctx.read(readHead)) ?? null,
  savedViews: (_, { page }, ctx) => readViews(ctx, page),
  async tenant(_, { id }, ctx) {
    await seeAllTenants(ctx);
    return ctx.read((em) => em.findOne(Tenant, { id }));
  },
  async tenants(_, args, ctx) {
    await seeAllTenants(ctx);
    return connection(ctx, tenants, args);
  },
  async tenantGroups(_, args, ctx) {
    await seeAllTenants(ctx);
    return groupsOf(ctx, tenantGroups, args);
  },
  accessNode: node,
  accessNodes: nodes,

  async keyRights(_, { id, digest }, ctx) {
    const tenantSince = (await knownTenant(ctx))?.renewedAt;
    const rights = await rightsOfSecret(ctx, id, digest);
    if (!rights) return null;
    const { key, scopes, contract, rowsOf, expiresAt } = rights;
    const now = ctx.clock.now();
    if (isUseOld(key, now)) await ctx.write((em) => noteUse(em, key, now));
    const limits = { budget: budgetOf(key), operationList: key.operationList };
    return { scopes: scopes.map(nameOfScope), contract, rowsOf, ...limits, expiresAt, tenantSince };
  },
  async userRights(_, { sessionId, ...token }, ctx) {
    if (sessionId != null && !isUuid(sessionId)) throw badUserInput('sessionId', 'must be a UUID');
    const tenantSince = (await knownTenant(ctx))?.renewedAt;
    const rights = await rightsOfUser(ctx, { ...token, sessionId });
    if (!rights) return null;
    return {
      roles: [...rights.roles.map(nameOfRole), ...otherRoles(token.roles)],
      scopes: rights.scopes.map(nameOfScope),
      rowsOf: rights.rowsOf,
      tenantSince,
    };
  },
};
