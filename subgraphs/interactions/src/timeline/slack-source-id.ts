/** Identifies a Slack message. Its ts is unique only within its channel. */
export const slackSourceId = (channelId: string, ts: string): string => `${channelId}:${ts}`;

export const tsOfSourceId = (sourceId: string): string => sourceId.slice(sourceId.lastIndexOf(':') + 1);
