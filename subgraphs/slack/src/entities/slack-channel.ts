import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { channelTypes } from '../links/channel-type.ts';

const linkOrigins = ['AUTOMATIC', 'MANUAL'] as const;

/**
 * A channel of a workspace. A channel that was first seen as a folder gets Slack's id when a list names it, and keeps
 * the graph's id.
 */
export const SlackChannel = defineEntity({
  name: 'SlackChannel',
  schema: 'slack',
  tableName: 'slack_channels',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    workspaceId: p.text(),
    slackChannelId: p.text(),
    name: p.text(),
    purpose: p.text().nullable(),
    topic: p.text().nullable(),
    isPrivate: p.boolean(),
    isArchived: p.boolean(),
    isExternal: p.boolean(),
    memberCount: p.integer().nullable(),
    type: p.enum(channelTypes),
    linkSlug: p.text().nullable(),
    sourceCreatedAt: p.datetime().nullable(),
    /** Null with origin MANUAL means that a person unlinked the channel. */
    accountId: p.uuid().nullable(),
    chosenAccountId: p.uuid().nullable(),
    linkOrigin: p.enum(linkOrigins).nullable(),
    linkedAt: p.datetime().nullable(),
    linkedBy: p.text().nullable(),
    messageCount: p.integer(),
    firstMessageAt: p.datetime().nullable(),
    lastMessageAt: p.datetime().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type SlackChannelRow = InferEntity<typeof SlackChannel>;
