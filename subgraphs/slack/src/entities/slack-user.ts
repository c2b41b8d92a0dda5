import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A user of a workspace. The table identity_resolutions names the person in the graph. */
export const SlackUser = defineEntity({
  name: 'SlackUser',
  schema: 'slack',
  tableName: 'slack_users',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    workspaceId: p.text(),
    slackUserId: p.text(),
    teamId: p.text().nullable(),
    handle: p.text().nullable(),
    realName: p.text().nullable(),
    displayName: p.text().nullable(),
    email: p.text().nullable(),
    title: p.text().nullable(),
    department: p.text().nullable(),
    phone: p.text().nullable(),
    timeZone: p.text().nullable(),
    botId: p.text().nullable(),
    isBot: p.boolean(),
    isGuest: p.boolean(),
    isDeleted: p.boolean(),
    sourceVersion: p.bigint(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type SlackUserRow = InferEntity<typeof SlackUser>;
