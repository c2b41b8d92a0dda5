/** Row type of each schema type: what a resolver returns for it and receives as its parent. */
export const mappers = {
  SlackChannel: '../entities/slack-channel.ts#SlackChannelRow',
  SlackUser: '../entities/slack-user.ts#SlackUserRow',
  SlackMessage: '../entities/slack-message.ts#SlackMessageRow',
  SlackReaction: '../entities/slack-message.ts#StoredReaction',
  SlackFile: '../source/files.ts#StoredFile',
  Account: '@sophia/subgraph-kit#Reference',
  Contact: '@sophia/subgraph-kit#Reference',
  Employee: '@sophia/subgraph-kit#Reference',
};
