import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** Somebody who writes in a workspace; who that is in the graph stands in identity_resolutions. */
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
