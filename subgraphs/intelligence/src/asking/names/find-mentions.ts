import { englishWords } from '@sophia/understanding';
import type { ResolverContext } from '../../services/services.ts';
import { isFiller } from '../text/filler.ts';
import type { QuestionText, QuestionWord, Span } from '../text/question-words.ts';
import { knownNames } from './known-names.ts';
import { likenessOf, nameWords } from './likeness.ts';
import type { Candidate, Mention, Named } from './name.ts';

const longestName = 6;
const leastLikeness = 0.7;
const partOfName = 0.9;
/** More than any likeness. */
const neverAlike = 2;

/** Finds the names in a question; longer ones and better matches first. `taken` words, such as those of a time, are no names. */
export async function findMentions(
  ctx: ResolverContext,
  text: QuestionText,
  taken: ReadonlySet<number>,
): Promise<Mention[]> {
  const spans = spansOfNames(text, taken);
  if (spans.length === 0) return [];
  const phrases = [...new Set(spans.map((span) => wordsOf(text, span).join(' ')))];
  const abbreviations = text.words.filter(isInitials).map(({ folded }) => folded);
  const names = distinct(await knownNames(ctx, phrases, abbreviations)).map(prepared);
  const rated = spans.flatMap((span) => mentionAt(text, span, names) ?? []);
  rated.sort((one, other) => strengthOf(other) - strengthOf(one) || one.from - other.from);
  const kept: Mention[] = [];
  for (const mention of rated) {
    if (!kept.some((other) => mention.from < other.to && other.from < mention.to)) kept.push(mention);
  }
  return kept.sort((one, other) => one.from - other.from);
}

const distinct = (names: readonly Named[]): Named[] => [
  ...new Map(names.map((named) => [`${named.kind} ${named.id ?? named.name}`, named])).values(),
];

/** More words are better than fewer, unless they match badly. */
const strengthOf = ({ from, to, candidates: [best] }: Mention): number => (to - from) * ((best?.likeness ?? 0) - 0.5);

const wordsOf = ({ words }: QuestionText, { from, to }: Span): string[] =>
  words.slice(from, to).map(({ folded }) => folded);

/** Parts of the question that may be names: they begin and end with a word that is not "the" and the like. */
function spansOfNames({ words }: QuestionText, taken: ReadonlySet<number>): Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + longestName); to++) {
      if (taken.has(to - 1)) break;
      const [first, last] = [words[from], words[to - 1]];
      const begins = first !== undefined && (!isFiller(first.folded) || first.folded === 'the');
      if (begins && last !== undefined && !isFiller(last.folded) && !isOnlyThe(words, from, to))
        spans.push({ from, to });
    }
  }
  return spans;
}

const isOnlyThe = (words: QuestionText['words'], from: number, to: number): boolean =>
  words.slice(from, to).every(({ folded }) => folded === 'the');

interface Prepared extends Named {
  readonly spellings: readonly (readonly string[])[];
}

const prepared = (named: Named): Prepared => ({
  ...named,
  spellings: [named.name, ...(named.synonyms ?? [])].map(nameWords),
});

function mentionAt(text: QuestionText, span: Span, names: readonly Prepared[]): Mention | null {
  const words = wordsOf(text, span);
  const typed = text.words.slice(span.from, span.to);
  const isCapitals = typed.every(isInitials);
  const rated = names.flatMap(({ spellings, ...named }): Candidate[] => {
    const likeness = Math.max(0, ...spellings.map((name) => likenessOf(words, name, isCapitals)));
    return likeness >= leastOf(named, typed) ? [{ ...named, likeness }] : [];
  });
  const best = Math.max(0, ...rated.map(({ likeness }) => likeness));
  const candidates = rated.filter(({ likeness }) => likeness > best - 0.05);
  const [first, last] = [text.words[span.from], text.words[span.to - 1]];
  if (candidates.length === 0 || !first || !last) return null;
  return { ...span, words: text.question.slice(first.start, last.end), candidates };
}

/**
 * The least likeness that counts. Values of the CRM and terms are also ordinary words, so typing errors do not count for
 * them, nor parts of most.
 */
function leastOf({ kind }: Named, words: readonly QuestionWord[]): number {
  const isMeaningful = words.every(({ folded }) => ofQuestions.has(folded));
  if (kind === 'ACCOUNT' || kind === 'EMPLOYEE' || kind === 'CONTACT') {
    const isOrdinary = words.every(
      ({ folded }) => ofQuestions.has(folded) || englishWords.has(folded) || alsoNames.has(folded),
    );
    if (isOrdinary && !words.every(isCapital)) return neverAlike;
    return isMeaningful ? 1 : leastLikeness;
  }
  if (kind === 'STAGE') return isMeaningful ? neverAlike : partOfName;
  return kind === 'PRODUCT' && !isMeaningful ? partOfName : 1;
}

/** True if a word may be the initials of a name. */
const isInitials = ({ written, folded }: QuestionWord): boolean =>
  /^\p{Lu}{2,5}$/u.test(written) && !abbreviationsOfQuestions.has(folded);

const isCapital = ({ written, start }: QuestionWord): boolean => start > 0 && /^\p{Lu}/u.test(written);

const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words with a meaning of their own in questions, so that they are no part of a name. */
const ofQuestions = wordSet(
  'renew renews renewed renewing renewal renewals price good best first last new west east north south central open close closed won lost high low deal deals sales call calls long',
);
/** Titles and terms that questions shorten, so that they are no initials. */
const abbreviationsOfQuestions = wordSet(
  'vp vps svp evp avp ceo cfo coo cto cio cmo cro csm csms ae aes sdr bdr crm pms arr mrr acv tcv nps csat sla kpi roi qbr hr ar',
);
/** Ordinary words that are also names of people. */
const alsoNames = wordSet('will may april june summer art bill mark grant rich young');
