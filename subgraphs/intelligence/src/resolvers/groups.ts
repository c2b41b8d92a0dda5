import { keyBy, loadOne, reference } from '@sophia/subgraph-kit';
import { AlertChannel } from '../entities/alert-channel.ts';
import { AlertRule } from '../entities/alert-rule.ts';
import type {
  ActionItemGroupResolvers,
  AlertDeliveryGroupResolvers,
  AlertGroupResolvers,
  ChurnRiskGroupResolvers,
  FindingGroupResolvers,
  ForecastGroupResolvers,
  InsightGroupResolvers,
  NextBestActionGroupResolvers,
} from '../generated/resolvers.ts';

export const ActionItemGroup: ActionItemGroupResolvers = {
  account: (group) => reference(keyBy(group, 'ACCOUNT')),
};

export const AlertDeliveryGroup: AlertDeliveryGroupResolvers = {
  channel: (group, _, ctx) => loadOne(ctx, AlertChannel, keyBy(group, 'CHANNEL')),
  account: (group) => reference(keyBy(group, 'ACCOUNT')),
};

export const AlertGroup: AlertGroupResolvers = {
  account: (group) => reference(keyBy(group, 'ACCOUNT')),
  contact: (group) => reference(keyBy(group, 'CONTACT')),
  deal: (group) => reference(keyBy(group, 'DEAL')),
  assignee: (group) => reference(keyBy(group, 'ASSIGNEE')),
  rule: (group, _, ctx) => loadOne(ctx, AlertRule, keyBy(group, 'RULE')),
};

export const ChurnRiskGroup: ChurnRiskGroupResolvers = {
  owner: (group) => reference(keyBy(group, 'OWNER')),
};

export const FindingGroup: FindingGroupResolvers = {
  account: (group) => reference(keyBy(group, 'ACCOUNT')),
  call: (group) => reference(keyBy(group, 'CALL')),
};

export const ForecastGroup: ForecastGroupResolvers = {
  owner: (group) => reference(keyBy(group, 'OWNER')),
};

export const InsightGroup: InsightGroupResolvers = {
  account: (group) => reference(keyBy(group, 'ACCOUNT')),
};

export const NextBestActionGroup: NextBestActionGroupResolvers = {
  owner: (group) => reference(keyBy(group, 'OWNER')),
  account: (group) => reference(keyBy(group, 'ACCOUNT')),
  deal: (group) => reference(keyBy(group, 'DEAL')),
};
