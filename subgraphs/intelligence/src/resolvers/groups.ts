import { keyBy, loadOne, reference } from '@sophia/subgraph-kit';
import { AlertRule } from '../entities/alert-rule.ts';
import type { ActionItemGroupResolvers, AlertGroupResolvers, InsightGroupResolvers } from '../generated/resolvers.ts';

export const ActionItemGroup: ActionItemGroupResolvers = {
  account: (group) => reference(keyBy(group, 'ACCOUNT')),
};

export const AlertGroup: AlertGroupResolvers = {
  account: (group) => reference(keyBy(group, 'ACCOUNT')),
  contact: (group) => reference(keyBy(group, 'CONTACT')),
  deal: (group) => reference(keyBy(group, 'DEAL')),
  assignee: (group) => reference(keyBy(group, 'ASSIGNEE')),
  rule: (group, _, ctx) => loadOne(ctx, AlertRule, keyBy(group, 'RULE')),
};

export const InsightGroup: InsightGroupResolvers = {
  account: (group) => reference(keyBy(group, 'ACCOUNT')),
};
