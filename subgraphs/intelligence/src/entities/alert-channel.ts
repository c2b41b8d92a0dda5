import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Stored } from '@sophia/outbound';
import { type AlertMoment, type ChannelSecrets, type ChannelTarget, channelKinds } from '../notifying/notice.ts';

export const AlertChannel = defineEntity({
  name: 'AlertChannel',
  schema: 'intelligence',
  tableName: 'alert_channels',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    name: p.text(),
    kind: p.enum(channelKinds),
    enabled: p.boolean(),
    target: p.json<ChannelTarget>(),
    secrets: p.json<Stored<ChannelSecrets>>(),
    moments: p.array<AlertMoment>(),
    minimumSeverity: p.smallint(),
    alertKinds: p.array<string>(),
    quietFrom: p.text().nullable(),
    quietTo: p.text().nullable(),
    version: p.integer(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    createdBy: p.text(),
    updatedBy: p.text(),
  },
});
export type AlertChannelRow = InferEntity<typeof AlertChannel>;
