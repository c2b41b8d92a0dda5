import type { Finding, FindingKind, Flag } from './analysis/text-analyzer.ts';
import { handlingOf } from './details/handling.ts';
import { ownerOf } from './details/owner.ts';
import { qualificationIn } from './details/qualification.ts';
import { targetNear } from './details/target.ts';
import { tasksIn } from './details/tasks.ts';
import { timeIn } from './details/time-expressions.ts';
import { unitCountIn } from './details/unit-count.ts';
import { polarityOf, type SentimentProbabilities } from './heads/judge-sentiment.ts';
import { type EmbeddedFeatures, valuesOf } from './heads/linear.ts';
import type { Heads } from './heads/read-heads.ts';
import { feelingPlace } from './lexicon/valences.ts';
import { isUnborne, talk } from './rules/bearing-words.ts';
import { cueNumbers } from './rules/cues.ts';
import { isDenied } from './rules/denials.ts';
import { isThreat, leavingIn } from './rules/leaving.ts';
import { matchRules, type RuleMatches, ruleKinds, ruleNumbers } from './rules/rules.ts';
import type { Sentence } from './sentence-spans.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';

/** A sentence with what is known of it. */
export interface ReadSentence extends Sentence {
  readonly features: EmbeddedFeatures;
  readonly sentiment: SentimentProbabilities;
  /** What stands before and after a "but". */
  readonly halves: readonly FeltSentence[];
  /** The laws that it may break. */
  readonly flags: readonly Flag[];
}

type FeltSentence = Sentence & Pick<ReadSentence, 'sentiment'>;

/** Characters that are kept of a sentence: sentences are stored and shown as quotations. */
const longestSentence = 500;
/** Least difference between positive and negative of a sentence that says a feeling. */
const clearFeeling = 0.4;
/** Sentences after an objection in which it may be met. */
const handlingReach = 3;

/** What is known about a text besides its words. */
interface Circumstances {
  readonly saidAt: Date | null;
  readonly vocabulary: Vocabulary;
}

/** Finds what the sentences of an English text say. */
export function findingsOf(sentences: readonly ReadSentence[], heads: Heads, circumstances: Circumstances): Finding[] {
  return sentences.flatMap((sentence, index) => {
    const leaving = leavingIn(sentence.text, circumstances.vocabulary);
    const kinds = withLeaving(kindsOf(sentence, heads), sentence.text, leaving);
    const found = kinds.flatMap(({ kind, confidence }) =>
      (kind === 'ACTION_ITEM' ? tasksOf(sentence) : [sentence]).map((part) => finding(part, kind, confidence)),
    );
    const following = sentences.slice(index + 1, index + 1 + handlingReach).map(({ text }) => text);
    return [
      ...found.map((each) => withDetails(each, following, circumstances)),
      ...exactFindings(sentence),
      ...(leaving === null ? [] : [{ ...finding(sentence, 'CHURN_SIGNAL', null), target: leaving }]),
      ...feelings(sentence, circumstances),
    ];
  });
}

const tasksOf = ({ text, start }: Sentence): Sentence[] =>
  tasksIn(text).map((task) => ({
    text: text.slice(task.start, task.end),
    start: start + task.start,
    end: start + task.end,
  }));

type Kind = Pick<Finding, 'kind' | 'confidence'>;

/** Least confidence in what is like the talk of strangers. There most of the less sure ones are wrong, and a call has hundreds of sentences. */
const leastInTalk: Partial<Readonly<Record<FindingKind, number>>> = { PAIN_POINT: 0.6 };

/** The confidence of a head is its probability. Kinds without a head are found by rules, whose precision nobody measured. */
function kindsOf({ text, features }: ReadSentence, heads: Heads): Kind[] {
  const matches = matchRules(text);
  const probabilities = probabilitiesOf(heads, text, features, matches);
  return ruleKinds.flatMap((kind): Kind[] => {
    const head = heads.labels.get(kind);
    if (head === undefined) return matches[kind].shows ? [{ kind, confidence: null }] : [];
    const confidence = probabilities.get(kind) ?? 0;
    if (confidence < head.threshold || isDenied(kind, text)) return [];
    const likeness = () => likenessOf(heads, features, inputsOf(text, features, matches));
    if (isUnborne(kind, text, likeness)) return [];
    if (confidence < (leastInTalk[kind] ?? 0) && likeness() >= talk) return [];
    return [{ kind, confidence: rounded(confidence) }];
  });
}

/** Who leaves escalates, in so many words. Who only thinks of it does not, unless it is a threat. */
function withLeaving(kinds: readonly Kind[], text: string, leaving: ReturnType<typeof leavingIn>): readonly Kind[] {
  if (leaving === null || (leaving === 'CONSIDERED' && isThreat(text))) return kinds;
  const others = kinds.filter(({ kind }) => kind !== 'ESCALATION');
  return leaving === 'DECIDED' ? [...others, { kind: 'ESCALATION', confidence: null }] : others;
}

/** Probabilities of the kinds that have a head. */
export function probabilitiesOf(
  heads: Heads,
  text: string,
  features: EmbeddedFeatures,
  matches: RuleMatches = matchRules(text),
): ReadonlyMap<string, number> {
  const inputs = inputsOf(text, features, matches);
  const likeness = likenessOf(heads, features, inputs);
  return new Map(
    [...heads.labels].map(([kind, { model, slopes, offset }]) => {
      const [value = 0] = valuesOf(model, features, inputs);
      const sum = slopes[0] * value + slopes[1] * likeness + slopes[2] * value * likeness + offset;
      return [kind, 1 / (1 + Math.exp(-sum))];
    }),
  );
}

const inputsOf = (text: string, features: EmbeddedFeatures, matches: RuleMatches): readonly number[] => [
  ...ruleNumbers(matches),
  ...cueNumbers(text),
  ...features.dense,
];

/** How much a sentence is like the talk of strangers, rather than like what customers write: 0 is as much the one as the other. */
function likenessOf({ likeness }: Heads, features: EmbeddedFeatures, inputs: readonly number[]): number {
  const [value = 0] = valuesOf(likeness, features, inputs);
  return value;
}

const rounded = (value: number): number => Number(value.toFixed(3));

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Shortens a long sentence. Leaves letters with accents and emoji whole. */
export function quotation(text: string): string {
  if (text.length <= longestSentence) return text;
  const beginning = text.slice(0, 2 * longestSentence).toWellFormed();
  const end = graphemes.segment(beginning).containing(longestSentence - 1)?.index ?? 0;
  return `${beginning.slice(0, end)}…`;
}

function finding({ text, start, end }: Sentence, kind: FindingKind, confidence: Finding['confidence']): Finding {
  const details = { owner: null, dueText: null, dueDate: null, target: null, handling: null, polarity: null };
  return { kind, sentence: quotation(text), start, end, confidence, ...details };
}

function withDetails(found: Finding, following: readonly string[], { saidAt, vocabulary }: Circumstances): Finding {
  const { kind, sentence } = found;
  if (kind === 'ACTION_ITEM') {
    const time = timeIn(sentence, saidAt);
    return { ...found, owner: ownerOf(sentence), dueText: time?.words ?? null, dueDate: time?.date ?? null };
  }
  if (kind === 'DECISION_MAKER') return { ...found, target: titleIn(sentence) };
  if (kind === 'OBJECTION') return { ...found, target: about(sentence, vocabulary), handling: handlingOf(following) };
  return kind === 'PAIN_POINT' || kind === 'FEATURE_REQUEST'
    ? { ...found, target: about(sentence, vocabulary) }
    : found;
}

const about = (sentence: string, vocabulary: Vocabulary): string | null =>
  targetNear(sentence, feelingPlace(sentence), vocabulary);

const title =
  /\b(?:ceo|cfo|coo|cto|cio|svp|evp|vp(?: of \w{1,20})?|vice president(?: of \w{1,20})?|president|owners?|board|controller|asset manager|regional (?:manager|director|vp)|managing director|head of \w{1,20}|director(?: of \w{1,20})?|general counsel|procurement|decision[- ]makers?)\b/iu;
const titleIn = (sentence: string): string | null => title.exec(sentence)?.[0] ?? null;

/** Nobody labelled these kinds, so nothing is known of how often they are right. */
function exactFindings(sentence: ReadSentence): Finding[] {
  const units = unitCountIn(sentence.text);
  const size = units === null ? [] : [{ ...finding(sentence, 'PORTFOLIO_SIZE', null), target: String(units) }];
  const flags = sentence.flags.map(({ regulation, topic }) => ({
    ...finding(sentence, 'COMPLIANCE', null),
    target: `${regulation}: ${topic}`,
  }));
  const elements = qualificationIn(sentence.text).map((element) => ({
    ...finding(sentence, 'QUALIFICATION', null),
    target: element,
  }));
  return [...size, ...flags, ...elements];
}

/** A sentence says one feeling; two if it turns at a "but". */
function feelings(sentence: ReadSentence, circumstances: Circumstances): Finding[] {
  const [first = [], second = []] = sentence.halves.map((half) => feeling(half, circumstances));
  const turns = (first[0]?.polarity ?? 0) * (second[0]?.polarity ?? 0) < 0;
  return turns ? [...first, ...second] : feeling(sentence, circumstances);
}

function feeling(sentence: FeltSentence, { vocabulary }: Circumstances): Finding[] {
  const { positive, negative } = sentence.sentiment;
  const polarity = polarityOf(sentence.sentiment);
  if (Math.abs(polarity) < clearFeeling) return [];
  const found = finding(sentence, 'SENTIMENT', rounded(Math.max(positive, negative)));
  return [{ ...found, target: about(found.sentence, vocabulary), polarity: rounded(polarity) }];
}
