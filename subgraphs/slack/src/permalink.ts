/** What a link to a message is made of. */
export interface MessageAddress {
  /** The part before .slack.com; null when not known. */
  domain: string | null;
  slackChannelId: string;
  ts: string;
  threadTs: string | null;
}

/** Where a message opens in Slack, or null when the workspace's address or the channel's id is not known. */
export function permalink({ domain, slackChannelId, ts, threadTs }: MessageAddress): string | null {
  if (domain === null || !/^[A-Z0-9]+$/.test(slackChannelId)) return null;
  const message = `https://${domain}.slack.com/archives/${slackChannelId}/p${ts.replace('.', '')}`;
  return threadTs === null || threadTs === ts ? message : `${message}?thread_ts=${threadTs}&cid=${slackChannelId}`;
}
