/**
 * Methods of the Web API that are called, and how often they may be a minute: Slack limits each for itself, by its tier.
 * Those of messages have a setting, since Slack allows some apps fewer.
 */
export const perMinute = {
  'apps.connections.open': 20,
  'auth.test': 50,
  'conversations.history': 'SLACK_HISTORY_PER_MINUTE',
  'conversations.info': 50,
  'conversations.list': 20,
  'conversations.replies': 'SLACK_HISTORY_PER_MINUTE',
  'users.info': 100,
  'users.list': 20,
} as const;

export type Method = keyof typeof perMinute;
