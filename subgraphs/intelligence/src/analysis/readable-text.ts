/** What somebody writes or says in one piece is far shorter; what is longer is a log or a list, or is meant to hold us up. */
const longestRead = 20_000;

/** The beginning of a text, as far as texts are read. */
export const readableText = (text: string): string =>
  text.length <= longestRead ? text : text.slice(0, longestRead).toWellFormed();
