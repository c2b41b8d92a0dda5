import { fold } from '@sophia/understanding';
import { isFiller } from '../text/filler.ts';
import { placesOf, type QuestionText, type QuestionWord, type Span } from '../text/question-words.ts';

/** A Slack channel as a question names it: "#general", "the channel general", "the general channel". */
export interface NamedChannel extends Span {
  /** Without the mark, in lower case, as Slack writes names. */
  readonly name: string;
}

/** Forms that say that a name follows, however it reads. */
const marked = [
  /(?<before>(?<![\p{L}\p{N}])#)(?<name>[-_\p{L}\p{M}\p{N}]{1,80})/giu,
  /(?<before>\bchannels? (?:(?:called|named) ["“'‘]?|["“'‘]))(?<name>[-_\p{L}\p{M}\p{N}]{1,80})/giu,
  /(?<before>["“'‘])(?<name>[-_\p{L}\p{M}\p{N}]{1,80})["”'’] (?:slack )?channel\b/giu,
];
/** Forms in which another word may stand: "the channel last month", "the busiest channel". */
const bare = [
  /(?<before>\b(?:the|in|of|on|from|to) (?:slack )?channel )(?<name>[-_\p{L}\p{M}\p{N}]{1,80})/giu,
  /(?<before>\b(?:the|our|in|of|on|from|to) )(?<name>[-_\p{L}\p{M}\p{N}]{1,80}) (?:slack )?channel\b/giu,
];
const letter = /\p{L}/u;
/** Words beside "channel" that say which sort of channels is meant, or what is done there. */
const noNames = new Set(
  (
    'slack public private shared external internal archived customer same other another one whole new old first last latest next ' +
    'active inactive quiet quietest busy busiest loudest big biggest large largest small smallest top best most least ' +
    'mention mentions mentioned mentioning say says said saying talk talks talked talking write writes wrote writing posted'
  ).split(' '),
);

/** Finds the Slack channels that a question names. The first form that names one counts. */
export function channelsIn(text: QuestionText, periods: readonly Span[]): NamedChannel[] {
  const ofPeriods = new Set(periods.flatMap(placesOf));
  const isTime = ({ from, to }: Span) => placesOf({ from, to }).some((place) => ofPeriods.has(place));
  for (const form of marked) {
    const found = namedBy(form, text);
    if (found.length > 0) return found.map(({ channel }) => channel);
  }
  for (const form of bare) {
    const found = namedBy(form, text).filter(
      ({ channel, written }) => !isFiller(channel.name) && !noNames.has(fold(channel.name)) && !isTime(written),
    );
    if (found.length > 0) return found.map(({ channel }) => channel);
  }
  return [];
}

/** Where a form names channels, and where their names alone are. A name has a letter: "channel 3" counts channels. */
function namedBy(form: RegExp, { question, words }: QuestionText): { channel: NamedChannel; written: Span }[] {
  const wordsIn = (start: number, end: number): Span | null => {
    const isIn = (word: QuestionWord) => word.start >= start && word.end <= end;
    const from = words.findIndex(isIn);
    return from === -1 ? null : { from, to: words.findLastIndex(isIn) + 1 };
  };
  return Array.from(question.matchAll(form)).flatMap(({ 0: all, index, groups }) => {
    const { before = '', name = '' } = groups ?? {};
    const whole = wordsIn(index, index + all.length);
    const written = wordsIn(index + before.length, index + before.length + name.length);
    return whole && written && letter.test(name) ? [{ channel: { ...whole, name: name.toLowerCase() }, written }] : [];
  });
}
