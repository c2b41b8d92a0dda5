/** Code, quoted lines, links, log lines and mentions: parts of a text that its author did not say. */
const unspoken: readonly RegExp[] = [
  /```.*?(?:```|$)/gsu,
  /`[^`\n]{1,200}`/gu,
  /^[ \t]{0,8}(?:>|&gt;)[^\n]*/gmu,
  /\b(?:https?:\/\/|www\.)[^\s<>)\]]+/gu,
  /<(?:[@#!][^<>\s]{1,80}|mailto:[^<>\s]{1,200})>/gu,
  /^[ \t]{0,8}(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\d\d:\d\d:\d\d[.,\d]{0,8} |(?:\[|\()?(?:ERROR|WARN|WARNING|INFO|DEBUG|FATAL|TRACE)(?:\]|\))?[: ]|at [\w$.<>]{1,80}\(|Traceback \(|File "|Caused by: )[^\n]*/gmu,
];

/**
 * Replaces what the author of a text did not say with spaces: code, quotations, links, log lines. Keeps the length, so
 * that places in the result are places in the text.
 */
export function spokenText(text: string): string {
  let spoken = text;
  for (const pattern of unspoken) spoken = spoken.replaceAll(pattern, (part) => part.replaceAll(/[^\n]/g, ' '));
  return spoken;
}
