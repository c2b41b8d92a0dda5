import type { Citation, ThreadCitations } from '../../entities/thread-analysis.ts';
import type { Vector } from '../key-sentences/centrality.ts';
import type { SentenceKind } from '../key-sentences/choose.ts';
import { summarise } from './summary.ts';
import type { ThreadContent, ThreadInteraction, ThreadSentence } from './thread-content.ts';
import { isAmongUs, type ThreadType, threadTypeOf } from './thread-type.ts';

/** Name and version of these rules. A change of a rule or constant needs a new version. */
export const threadModel = {
  name: 'thread-rules',
  version: '9',
  purpose: 'Analyses conversations from the analyses of their texts, with extracted summaries',
} as const;

export interface ThreadConclusions extends ThreadCitations {
  readonly type: ThreadType | null;
  readonly typeReasons: readonly string[];
  readonly sentiment: number | null;
  readonly engagement: number | null;
  readonly satisfaction: number | null;
  readonly competitiveLandscape: readonly string[];
  /** The follow-ups in words. `recommendedFollowUps` has the sentences that they quote. */
  readonly followUps: readonly string[];
  readonly escalationRecommendations: readonly string[];
  readonly confidence: number;
}

/** Analysed interactions from which confidence no longer grows. */
const enoughForConfidence = 5;
const longLists = 10;
const shortLists = 5;

/** Draws the conclusions about a thread whose texts are analysed; null if none is. The same thread gives the same ones. */
export function analyseThread(thread: ThreadContent, vectors: readonly Vector[]): ThreadConclusions | null {
  const { interactions, sentences } = thread;
  const analysed = interactions.filter(({ isAnalysed }) => isAnalysed);
  if (analysed.length === 0) return null;
  const found = threadTypeOf(thread);
  const sentiment = meanOf(analysed.flatMap(({ sentiment: each }) => each ?? []));
  const ofKind = (kind: SentenceKind, sides: readonly ThreadSentence['side'][], most: number) =>
    sentences
      .filter(({ kinds, side, text }) => kinds.includes(kind) && sides.includes(side) && saysSomething(text))
      .slice(-most)
      .map(cite);
  const customer = ['THEIRS', 'UNKNOWN'] as const;
  const painPoints = ofKind('PAIN_POINT', customer, longLists);
  const share = analysed.length / interactions.length;
  const followUps = followUpsOf(thread);
  return {
    type: found?.type ?? null,
    typeReasons: found?.reasons ?? [],
    sentiment,
    engagement: engagementOf(interactions),
    satisfaction: satisfactionOf(sentiment, analysed, painPoints.length),
    summary: summarise(sentences, vectors).map(cite),
    keyOutcomes: sentences
      .filter(({ kinds, closes, text }) => closes || (kinds.includes('OUTCOME') && saysSomething(text)))
      .slice(-longLists)
      .map(cite),
    painPoints,
    proposedSolutions: ofKind('SOLUTION', ['OURS'], longLists),
    predictedNextActions: sentences
      .filter(({ kinds, isDone, text }) => kinds.includes('ACTION_ITEM') && !isDone && saysSomething(text))
      .slice(-shortLists)
      .map(cite),
    expansionOpportunities: isAmongUs(interactions)
      ? []
      : [...ofKind('BUYING_SIGNAL', customer, shortLists), ...ofKind('FEATURE_REQUEST', customer, shortLists)].slice(
          0,
          shortLists,
        ),
    competitiveLandscape: [...new Set(analysed.flatMap(({ competitors }) => competitors))].toSorted(),
    followUps: followUps.map(({ text }) => text),
    recommendedFollowUps: followUps.flatMap(({ quoted }) => (quoted === null ? [] : [cite(quoted)])),
    escalationRecommendations: escalations(analysed),
    confidence: rounded(Math.min(1, analysed.length / enoughForConfidence) * share),
  };
}

const rounded = (value: number): number => Number(value.toFixed(2));

const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : rounded(values.reduce((sum, value) => sum + value, 0) / values.length);

const cite = ({ interactionId, segmentId, start, end, text }: ThreadSentence): Citation => ({
  interactionId,
  segmentId,
  start,
  end,
  text,
});

/** What the customer's engagement counts: how often they spoke, how many of them, and if both sides did. */
const engagementWeights = { contributions: 0.5, people: 0.3, exchange: 0.2 } as const;
const manyContributions = 5;
const manyPeople = 3;
/** A call or meeting with the customer counts as so many messages. */
const callContributions = 3;

/** Returns 0 to 1; null if it is not known who said anything. */
function engagementOf(interactions: readonly ThreadInteraction[]): number | null {
  const isTalk = ({ kind }: ThreadInteraction) => kind === 'CALL' || kind === 'MEETING';
  const theirs = interactions.filter(({ direction }) => direction === 'INBOUND').length;
  const talks = interactions.filter(isTalk).length;
  const ours = interactions.filter(({ isOurs }) => isOurs).length;
  if (theirs + talks + ours === 0 || isAmongUs(interactions)) return null;
  const people = new Set(interactions.flatMap(({ contactIds }) => contactIds)).size;
  const contributions = theirs + talks * callContributions;
  const { contributions: often, people: many, exchange } = engagementWeights;
  return rounded(
    often * Math.min(1, contributions / manyContributions) +
      many * Math.min(1, people / manyPeople) +
      (talks > 0 || (theirs > 0 && ours > 0) ? exchange : 0),
  );
}

/** What an escalation and each problem take from the customer's satisfaction. */
const escalationCost = 0.2;
const problemCost = 0.05;
const mostProblems = 4;

/** Returns 0 to 1; null if the customer's mood is not known. */
function satisfactionOf(
  sentiment: number | null,
  analysed: readonly ThreadInteraction[],
  problems: number,
): number | null {
  if (sentiment === null) return null;
  const escalated = analysed.some(({ escalation, isOurs }) => escalation === true && !isOurs);
  const cost = (escalated ? escalationCost : 0) + Math.min(problems, mostProblems) * problemCost;
  return rounded(Math.max(0, (sentiment + 1) / 2 - cost));
}

/** Fewer words are no sentence that anybody can act on. */
const fewestWords = 4;
const saysSomething = (text: string): boolean => (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= fewestWords;
/** A sentence in which the speaker says what they will do. */
const promises = /\b(?:i|we)(?:'ll|’ll| will|'m going to|'re going to| are going to| am going to)\b/iu;

interface FollowUp {
  readonly text: string;
  /** The sentence that it answers; null if it answers none. */
  readonly quoted: ThreadSentence | null;
}

/** Recommends what the rules say, each with its reason. */
function followUpsOf({ interactions, sentences: all }: ThreadContent): FollowUp[] {
  const sentences = all.filter(({ text }) => saysSomething(text));
  const last = interactions.at(-1);
  const isHandled = sentences.some(({ kinds }) => kinds.includes('OBJECTION_HANDLED'));
  const objection = sentences.findLast(
    ({ kinds, side }) => side === 'THEIRS' && kinds.includes('OBJECTION') && !kinds.includes('OBJECTION_HANDLED'),
  );
  const promise = sentences.findLast(
    ({ kinds, side, isDone, text }) =>
      side === 'OURS' && kinds.includes('ACTION_ITEM') && !isDone && promises.test(text),
  );
  const request = sentences.findLast(({ kinds, side }) => side === 'THEIRS' && kinds.includes('FEATURE_REQUEST'));
  const about = (quoted: ThreadSentence | undefined, words: string): FollowUp[] =>
    quoted === undefined ? [] : [{ text: `${words}: “${quoted.text}”`, quoted }];
  return [
    ...(last?.direction === 'INBOUND' ? [{ text: 'Answer the customer, who wrote last', quoted: null }] : []),
    ...about(promise, 'Keep our promise'),
    ...about(isHandled ? undefined : objection, 'Answer the objection'),
    ...about(request, 'Tell the customer about what they asked for'),
  ].slice(0, shortLists);
}

const mostUrgent = 5;

function escalations(analysed: readonly ThreadInteraction[]): string[] {
  const theirs = analysed.filter(({ isOurs }) => !isOurs);
  return [
    ...(theirs.some(({ escalation }) => escalation === true)
      ? ['Involve a manager: the customer asks for escalation']
      : []),
    ...(theirs.some(({ urgency }) => urgency !== null && urgency >= mostUrgent)
      ? ['Involve engineering now: something is broken for many people']
      : []),
  ];
}
