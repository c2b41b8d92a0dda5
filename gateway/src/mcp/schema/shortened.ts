import { inOneLine } from '../../common/one-line.ts';

const longest = 160;

/** Returns the first sentence of a description, in one line. */
export function shortened(description: string | null | undefined): string {
  const line = inOneLine(description ?? '');
  const sentence = /^.*?[.!?](?= \p{Lu})/u.exec(line)?.[0] ?? line;
  return sentence.length <= longest ? sentence : `${sentence.slice(0, longest - 1)}…`;
}
