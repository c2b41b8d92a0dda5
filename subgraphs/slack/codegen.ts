/** Which row stands behind which type: what a resolver returns for it, and gets as its parent. */
export const mappers = {
  SlackChannel: '../entities/slack-channel.ts#SlackChannelRow',
  SlackUser: '../entities/slack-user.ts#SlackUserRow',
  SlackMessage: '../entities/slack-message.ts#SlackMessageRow',
  SlackReaction: '../entities/slack-message.ts#StoredReaction',
  SlackFile: '../source/files.ts#StoredFile',
  Account: '../resolvers/reference.ts#Reference',
  Contact: '../resolvers/reference.ts#Reference',
  Employee: '../resolvers/reference.ts#Reference',
};
