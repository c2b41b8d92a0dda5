/** Links to calls in Gong. Their ids are numbers of up to 20 digits. */
const callLink = /\bgong\.io\/call\?(?:[a-z-]{1,40}=[\w%.-]{0,200}&(?:amp;)?){0,5}id=(\d{1,20})\b/giu;

/** Returns the ids of the calls in Gong that a text links to. */
export const callLinksIn = (text: string): string[] => [
  ...new Set([...text.matchAll(callLink)].flatMap(([, id]) => id ?? [])),
];

/** Links to messages in Slack, as Slack copies them: channel, timestamp without its point, and what follows. */
const permalink = /[./]slack\.com\/archives\/([A-Z][A-Z\d]{1,20})\/p(\d{10})(\d{6})(?!\d)(?:\?([\w.=&;%-]{0,200}))?/gu;
const threadOf = /(?:^|[&;])thread_ts=(\d{10}\.\d{6})(?!\d)/u;
/** A text with more links is a list of links. */
const mostMessages = 20;

/**
 * Returns the messages in Slack that a text links to, and the first messages of their threads, each as id of the channel,
 * colon, timestamp. The workspace is not compared: ids of channels differ between workspaces, and exports seldom name theirs.
 */
export function messageLinksIn(text: string): string[] {
  const found = [...text.matchAll(permalink)].slice(0, mostMessages);
  return [
    ...new Set(
      found.flatMap(([, channel, seconds, rest, query = '']) => {
        const [, threadTs] = threadOf.exec(query) ?? [];
        const timestamps = [`${seconds}.${rest}`, ...(threadTs === undefined ? [] : [threadTs])];
        return timestamps.map((ts) => `${channel}:${ts}`);
      }),
    ),
  ];
}
