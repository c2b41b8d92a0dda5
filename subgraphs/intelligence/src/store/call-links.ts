/** Links to calls in Gong. Their ids are numbers of up to 20 digits. */
const callLink = /\bgong\.io\/call\?(?:[a-z-]{1,40}=[\w%.-]{0,200}&(?:amp;)?){0,5}id=(\d{1,20})\b/giu;

/** Returns the ids of the calls in Gong that a text links to. */
export const callLinksIn = (text: string): string[] => [
  ...new Set([...text.matchAll(callLink)].flatMap(([, id]) => id ?? [])),
];
