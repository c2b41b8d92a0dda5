/** Code, quoted lines, links, log lines and mentions: parts of a text that its author did not say. */
const unspoken: readonly RegExp[] = [
  /```.*?(?:```|$)/gsu,
  /`[^`\n]{1,200}`/gu,
  /^[ \t]{0,8}(?:>|&gt;)[^\n]*/gmu,
  /\b(?:https?:\/\/|www\.)[^\s<>)\]]+/gu,
  /<(?:[@#!][^<>\s]{1,80}|mailto:[^<>\s]{1,200})>/gu,
  /^[ \t]{0,8}(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\d\d:\d\d:\d\d[.,\d]{0,8} |(?:\[|\()?(?:ERROR|WARN|WARNING|INFO|DEBUG|FATAL|TRACE)(?:\]|\))?[: ]|at [\w$.<>]{1,80}\(|Traceback \(|File "|Caused by: )[^\n]*/gmu,
];

/** What others said. One or two words between such marks are names and irony. */
const quotation = /(?<![\p{L}\p{N}])["“](?:[^\s"“”]{1,40} ){3,60}[^\s"“”]{1,40}["”](?![\p{L}\p{N}])/gu;

/**
 * Replaces what the author of a text did not say with spaces: code, quotations of at least four words, links, log lines. Keeps the length, so
 * that places in the result are places in the text.
 */
export function spokenText(text: string): string {
  let spoken = text;
  for (const pattern of unspoken) spoken = spoken.replaceAll(pattern, blank);
  return spoken.includes('"') || spoken.includes('“') ? spoken.replaceAll(/[^\n]+/gu, withoutQuotations) : spoken;
}

const blank = (part: string): string => part.replaceAll(/[^\n]/g, ' ');

/** A line that is nothing but a quotation is what its author says. */
function withoutQuotations(line: string): string {
  const spoken = line.replaceAll(quotation, blank);
  return /\p{L}/u.test(spoken) ? spoken : line;
}
