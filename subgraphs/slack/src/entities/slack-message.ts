import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { StoredFile } from '../source/files.ts';
import { messageKinds } from '../source/message-kind.ts';

/** A reaction as stored with its message: ids of SlackUsers, which may not be loaded yet. */
export interface StoredReaction {
  name: string;
  count: number;
  userIds: string[];
}

/** A message, identified by channel and ts. Lists sort by the text of ts, because a Date loses its last digits. */
export const SlackMessage = defineEntity({
  name: 'SlackMessage',
  schema: 'slack',
  tableName: 'slack_messages',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    channelId: p.uuid(),
    ts: p.text(),
    threadTs: p.text().nullable(),
    /** The thread's first message, which may not be loaded; null outside a thread and for the root itself. */
    rootId: p.uuid().nullable(),
    isReply: p.boolean(),
    kind: p.enum(messageKinds),
    subtype: p.text().nullable(),
    userId: p.uuid().nullable(),
    authorName: p.text().nullable(),
    text: p.text(),
    sentAt: p.datetime(),
    editedAt: p.datetime().nullable(),
    isDeleted: p.boolean(),
    deletedAt: p.datetime().nullable(),
    participantsCount: p.integer().nullable(),
    /** True if the source or a stored reply says that the message has a thread. */
    isThreadRoot: p.boolean(),
    replyCount: p.integer(),
    lastActivityTs: p.text(),
    reactions: p.json<StoredReaction[]>(),
    reactionCount: p.integer(),
    mentionedUserIds: p.array(),
    files: p.json<StoredFile[]>(),
    version: p.text(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type SlackMessageRow = InferEntity<typeof SlackMessage>;
