/** A sentence of a text, with its place in UTF-16 units. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
/** Where a sentence ends without a space behind it, as in "It is ready.Where is it?", but not in "data.Frame" or "login?ReturnUrl="; or with the name of an emoji. */
const hiddenEnd =
  /(?<=\p{Ll}{2}[?!])(?=\p{Lu}\p{Ll})(?![\w-]{1,60}=)|(?<=\p{Ll}{2}\.)(?=(?:Also|And|Are|But|Can|Could|Do|Does|How|However|If|Is|It|My|Our|Please|So|Thanks?|That|The|There|They|This|We|What|When|Where|Who|Why|Would|You)(?: |[.!,]))|(?<=[\p{L}\p{N}.!?)] :[a-z][\w+-]{1,40}: )(?=\p{Lu})/gu;
const hasLetters = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;
const abbreviation = /\b(?:e\.g|i\.e|etc|vs|mr|mrs|ms|dr|inc|ltd|approx)\.\s*$/iu;
/** Abbreviations only before a number: "no. 5", but not "The answer is no." */
const beforeNumber = /\b(?:no|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.\s*$/iu;

/**
 * Splits a text into trimmed sentences without empty ones. A line break ends a sentence, as in chat; the full stop of
 * an abbreviation such as "Mr." does not.
 */
export function sentenceSpans(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    let begun: number | undefined;
    for (const { segment, index } of segmenter.segment(line)) {
      begun ??= index;
      const end = segment.slice(-12);
      const isNumberNext = /\d/u.test(line.charAt(index + segment.length));
      if (abbreviation.test(end) || (isNumberNext && beforeNumber.test(end))) continue;
      addParts(sentences, text, lineStart + begun, lineStart + index + segment.length);
      begun = undefined;
    }
    if (begun !== undefined) addParts(sentences, text, lineStart + begun, lineStart + line.length);
    lineStart += line.length + 1;
  }
  return sentences;
}

function addParts(sentences: Sentence[], text: string, from: number, to: number): void {
  let begun = from;
  for (const { index } of text.slice(from, to).matchAll(hiddenEnd)) {
    add(sentences, text, begun, from + index);
    begun = from + index;
  }
  add(sentences, text, begun, to);
}

function add(sentences: Sentence[], text: string, from: number, to: number): void {
  const part = text.slice(from, to);
  if (!hasLetters.test(part)) return;
  const start = from + part.length - part.trimStart().length;
  const end = from + part.trimEnd().length;
  sentences.push({ text: text.slice(start, end), start, end });
}

const but = /,? but /iu;

/** Returns the two halves of a sentence with a "but", each of at least two words; none for other sentences. */
export function halvesOf({ text, start, end }: Sentence): Sentence[] {
  const match = but.exec(text);
  if (match === null) return [];
  const second = match.index + match[0].length;
  const halves = [
    { text: text.slice(0, match.index), start, end: start + match.index },
    { text: text.slice(second), start: start + second, end },
  ];
  return halves.every((half) => half.text.trim().includes(' ')) ? halves : [];
}
