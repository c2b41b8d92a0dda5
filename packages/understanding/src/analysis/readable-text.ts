/**
 * Characters that are read of a text. A person's message or speech is far shorter. Longer texts are logs, lists or
 * attacks.
 */
const longestRead = 20_000;

/** Returns the beginning of a text, up to the limit. */
export const readableText = (text: string): string =>
  text.length <= longestRead ? text : text.slice(0, longestRead).toWellFormed();
