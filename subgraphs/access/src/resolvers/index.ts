import { byId } from '@sophia/subgraph-kit';
import { ApiKey } from '../entities/api-key.ts';
import { User } from '../entities/user.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { budgetOf } from '../keys/limits.ts';
import { exportMutations, exportQueries } from './exports.ts';
import { Mutation } from './mutation.ts';
import { Query } from './query.ts';

export const resolvers: Resolvers = {
  Query: { ...Query, ...exportQueries },
  Mutation: { ...Mutation, ...exportMutations },
  User: { __resolveReference: byId(User) },
  Tenant: { settings: (tenant) => tenant },
  ApiKey: { __resolveReference: byId(ApiKey), budget: budgetOf },
};
