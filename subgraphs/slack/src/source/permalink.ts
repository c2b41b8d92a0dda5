/** Parts of a link to a message. */
export interface MessageAddress {
  /** The subdomain of slack.com; null when unknown. */
  domain: string | null;
  slackChannelId: string;
  ts: string;
  threadTs: string | null;
}

/** Returns the message's address in Slack. Null when the workspace's subdomain or the channel's id is unknown. */
export function permalink({ domain, slackChannelId, ts, threadTs }: MessageAddress): string | null {
  if (domain === null || !/^[A-Z0-9]+$/.test(slackChannelId)) return null;
  const message = `https://${domain}.slack.com/archives/${slackChannelId}/p${ts.replace('.', '')}`;
  return threadTs === null || threadTs === ts ? message : `${message}?thread_ts=${threadTs}&cid=${slackChannelId}`;
}
