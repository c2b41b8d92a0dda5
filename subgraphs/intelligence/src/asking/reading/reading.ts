import type { Candidate, Mention, NameKind } from '../names/name.ts';
import { isFiller } from '../text/filler.ts';
import { placesOf, type QuestionText, type Span } from '../text/question-words.ts';
import type { Limit, Threshold } from './amounts.ts';
import type { NamedChannel } from './channels.ts';
import type { Period } from './times.ts';

/** What the words of a question say, before it is clear what is asked. */
export interface Reading extends QuestionText {
  readonly mentions: readonly Mention[];
  readonly channels: readonly NamedChannel[];
  /** Words that make what is asked a mere possibility: "could", "likely". */
  readonly possibilities: readonly Span[];
  readonly periods: readonly Period[];
  /** Periods after "compared to" and the like. */
  readonly compared: readonly Period[];
  readonly thresholds: readonly Threshold[];
  readonly limit: Limit | null;
  /** Time of the question. */
  readonly now: Date;
  /** Day of the question in `timeZone`. */
  readonly today: string;
  readonly timeZone: string;
  /** The currency of the tenant; null if it has set none. */
  readonly currencyCode: string | null;
}

/** A mention for which one meaning of a kind that is looked for is left, or several. */
export interface Choice extends Mention {
  readonly chosen: Candidate;
  readonly isAmbiguous: boolean;
}

/** Returns the mentions that may be of one of these kinds, with those meanings alone. */
export const namedAs = ({ mentions }: Reading, ...kinds: NameKind[]): Choice[] =>
  mentions.flatMap((mention) => {
    const candidates = mention.candidates.filter(({ kind }) => kinds.includes(kind));
    const [chosen] = candidates;
    return chosen ? [{ ...mention, candidates, chosen, isAmbiguous: candidates.length > 1 }] : [];
  });

/** Returns the words that no one of the spans explains and that an answer would have to. */
export const unexplained = ({ words }: QuestionText, spans: readonly Span[]): string[] => {
  const explained = new Set(spans.flatMap(placesOf));
  return words.flatMap(({ folded }, at) => (explained.has(at) || isFiller(folded) ? [] : [folded]));
};

/** True if the words belong to a time, such as "last" in "last month". */
export const isOfPeriod = ({ periods }: Reading, { from }: Span): boolean =>
  periods.some((period) => period.from <= from && from < period.to);

export const contentWords = ({ words }: QuestionText): string[] =>
  words.map(({ folded }) => folded).filter((word) => !isFiller(word));
