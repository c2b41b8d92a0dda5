import { setImmediate as nextTurn } from 'node:timers/promises';
import { builtInEngine, charactersRead, readBuiltInTable, rowsOfText, type TextEngine } from '@sophia/text-engines';
import { complianceFlags } from './analysis/compliance.ts';
import { readableText } from './analysis/readable-text.ts';
import type { Finding, FindingKind, Text, TextAnalysis, TextAnalyzer } from './analysis/text-analyzer.ts';
import { industryKeywords, named, topics } from './analysis/topics.ts';
import { categoryOf } from './details/category.ts';
import { urgencyOf } from './details/urgency.ts';
import { featuresOf } from './features/features-of.ts';
import { findingsOf, quotation, type ReadSentence } from './find.ts';
import { correctSentiment } from './heads/correct-sentiment.ts';
import {
  judgeSentiment,
  type LayeredText,
  layered,
  polarityOf,
  type SentimentProbabilities,
} from './heads/judge-sentiment.ts';
import { type Heads, readHeads } from './heads/read-heads.ts';
import { languageOf } from './language/language-of.ts';
import { isAboutOthers } from './rules/about-others.ts';
import { matchRules } from './rules/rules.ts';
import { halvesOf, type Sentence, sentenceSpans } from './sentence-spans.ts';
import { spokenText } from './spoken-text.ts';
import { tokensOf } from './tokens/tokens.ts';
import { namedIn } from './vocabulary/named-in.ts';
import { productVocabulary } from './vocabulary/product-vocabulary.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';

const builtInHeads = new URL('heads/heads.bin', import.meta.url);

/**
 * Version of everything besides the heads: rules, details, sentences. Raise it with every change of what texts give, so that
 * texts of before are analysed again.
 */
const revision = 18;

/** Characters that are analysed in one go, about ten milliseconds; then other work of the process runs. */
const charactersATurn = 8_000;
/** A longer text is judged in pieces of whole sentences. */
const longestPiece = 1_200;
/** Items of a list at most. */
const longestList = 10;

/** Sentences that stand together. */
interface Piece {
  readonly text: string;
  readonly sentences: readonly string[];
}

/** A text with the parts that are judged on their own. */
interface Parts {
  readonly language: string | null;
  /** The text as its author wrote it, as far as it is read. */
  readonly written: string;
  /** What its author said, with the same places. */
  readonly spoken: string;
  readonly sentences: readonly Sentence[];
  /** Pieces whose sentiments make that of the whole; the text itself if it is short. */
  readonly pieces: readonly Piece[];
}

interface ReadParts extends Parts {
  readonly sentences: readonly ReadSentence[];
}

/**
 * Opens the analyser of texts: heads over words and embeddings of the built-in engine, and rules. The same text always
 * gives the same analysis.
 */
export async function openAnalyzer({
  heads: file = builtInHeads,
  engine = builtInEngine(),
} = {}): Promise<TextAnalyzer> {
  const heads = await readHeads(file);
  const { rows } = await readBuiltInTable();
  const space = await engine.space();
  if (space.model !== heads.space.model || space.version !== heads.space.version) {
    throw new Error(
      `${file.pathname} was trained on ${heads.space.model} ${heads.space.version}, but the engine has ${space.model} ${space.version}: train again.`,
    );
  }
  return {
    model: 'sophia-understanding-en',
    version: `${heads.version}.${revision}`,
    purpose:
      'Analyses texts: sentiment and kinds of sentences with heads over words and embeddings, the rest with rules',
    async analyse(texts, signal) {
      const analyses: TextAnalysis[] = [];
      for (const batch of batches(texts)) {
        await nextTurn();
        signal?.throwIfAborted();
        analyses.push(...(await analyseBatch(batch, { heads, engine, rows })));
      }
      return analyses;
    },
  };
}

function* batches(texts: readonly Text[]): Generator<readonly Text[]> {
  let batch: Text[] = [];
  let characters = 0;
  for (const text of texts) {
    if (characters > 0 && characters + text.text.length > charactersATurn) {
      yield batch;
      [batch, characters] = [[], 0];
    }
    batch.push(text);
    characters += text.text.length + 1;
  }
  if (batch.length > 0) yield batch;
}

/** What texts are judged with. */
interface Judges {
  readonly heads: Heads;
  readonly engine: TextEngine;
  /** Names of the built-in table's rows. */
  readonly rows: ReadonlyMap<string, number>;
}

async function analyseBatch(texts: readonly Text[], { heads, engine, rows }: Judges): Promise<TextAnalysis[]> {
  const all = texts.map(partsOf);
  const wanted = new Map(
    all
      .flatMap(({ sentences, pieces }) => [
        ...sentences
          .flatMap((sentence) => [sentence, ...halvesOf(sentence)])
          .map(({ text }) => ({ text, sentences: [text] })),
        ...pieces,
      ])
      .map(({ text, sentences }) => [text, sentences] as const),
  );
  const { vectors } = await engine.embed([...wanted.keys()], { role: 'PASSAGE' });
  const read = new Map<string, LayeredText>();
  for (const [index, text] of [...wanted.keys()].entries()) {
    const embedding = vectors[index] ?? null;
    const ofText = rowsOfText(text.slice(0, charactersRead), rows);
    read.set(text, layered(heads.sentiment, { ...featuresOf(text), embedding, rows: ofText.rows }));
  }
  const readOf = (text: string) => known(read.get(text));
  const moods = new Map<string, SentimentProbabilities>();
  for (const [text, sentences] of wanted) {
    moods.set(text, correctSentiment(text, judgeSentiment(heads.sentiment, readOf(text), sentences.map(readOf))));
  }
  const moodOf = (text: string) => known(moods.get(text));
  return all.map((parts, index) => {
    const sentences = parts.sentences.map(
      (sentence): ReadSentence => ({
        ...sentence,
        features: readOf(sentence.text).features,
        sentiment: moodOf(sentence.text),
        flags: complianceFlags(sentence.text),
        halves: halvesOf(sentence).map((half) => ({ ...half, sentiment: moodOf(half.text) })),
      }),
    );
    const { saidAt = null, vocabulary = productVocabulary } = texts[index] ?? {};
    const findings = findingsOf(sentences, heads, { saidAt, vocabulary }).map((found) => ({
      ...found,
      sentence: quotation(parts.written.slice(found.start, found.end)),
    }));
    const pieces = parts.pieces.map(({ text }) => ({ weight: Math.sqrt(text.length), sentiment: moodOf(text) }));
    return analysisOf({ ...parts, sentences }, findings, sentimentOf(pieces), vocabulary);
  });
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('a part of a text was not read');
  return value;
}

function partsOf({ text: whole, language: source, vocabulary = productVocabulary }: Text): Parts {
  const written = readableText(whole);
  const spoken = spokenText(written);
  const language = languageOf(spoken, source);
  if (language === null && isFacesOnly(spoken)) {
    const text = spoken.trim();
    return { language, written, spoken, sentences: [], pieces: [{ text, sentences: [text] }] };
  }
  if (language !== 'en') return { language, written, spoken, sentences: [], pieces: [] };
  const sentences = sentenceSpans(spoken);
  return { language, written, spoken, sentences, pieces: piecesAboutUs(spoken, sentences, vocabulary) };
}

/** Pieces without the sentences that are about others. */
function piecesAboutUs(spoken: string, sentences: readonly Sentence[], vocabulary: Vocabulary): Piece[] {
  const { us = [], others = [] } = Object.groupBy(sentences, ({ text }) =>
    isAboutOthers(text, vocabulary) ? 'others' : 'us',
  );
  const withoutOthers = others.reduce(
    (text, { start, end }) => `${text.slice(0, start)}${' '.repeat(end - start)}${text.slice(end)}`,
    spoken,
  );
  return piecesOf(withoutOthers, us);
}

/** Smiles and frowns mean the same in every language. */
const isFacesOnly = (text: string): boolean =>
  !/[\p{L}\p{N}]/u.test(text.replaceAll(/[:;=][-'’]?[()DPpOo]|:[a-z_]{2,30}:/gu, '')) &&
  tokensOf(text).some(({ kind }) => kind === 'FACE');

/** Puts sentences together to pieces of at most 1,200 characters, or one sentence. */
function piecesOf(spoken: string, sentences: readonly Sentence[]): Piece[] {
  const groups: Sentence[][] = [];
  for (const sentence of sentences) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group && first && sentence.end - first.start <= longestPiece) group.push(sentence);
    else groups.push([sentence]);
  }
  return groups.map((group) => ({
    text: spoken.slice(group[0]?.start, group.at(-1)?.end),
    sentences: group.map(({ text }) => text),
  }));
}

/** Mean polarity; longer pieces count more, and those without a feeling less. */
function sentimentOf(pieces: readonly { weight: number; sentiment: SentimentProbabilities }[]): number | null {
  let sum = 0;
  let weights = 0;
  for (const { weight, sentiment } of pieces) {
    const share = weight * (pieces.length === 1 ? 1 : Math.max(0.1, 1 - sentiment.neutral));
    sum += share * polarityOf(sentiment);
    weights += share;
  }
  return weights === 0 ? null : Number((sum / weights).toFixed(2));
}

function analysisOf(
  { language, spoken, sentences }: ReadParts,
  findings: readonly Finding[],
  sentiment: number | null,
  vocabulary: Vocabulary,
): TextAnalysis {
  const english = language === 'en';
  const said = (kind: FindingKind) =>
    [...new Set(findings.filter((found) => found.kind === kind).map(({ sentence }) => sentence))].slice(0, longestList);
  const has = (kind: FindingKind) => findings.some((found) => found.kind === kind);
  const escalation = findings.some(alarms);
  const texts = sentences.map(({ text }) => text);
  const names = namedIn(spoken, vocabulary);
  const objections = findings.filter(({ kind }) => kind === 'OBJECTION');
  const discussed = english ? named(topics, spoken) : [];
  const size = findings.find(({ kind }) => kind === 'PORTFOLIO_SIZE')?.target;
  const leaves = findings.some(({ kind, target }) => kind === 'CHURN_SIGNAL' && target === 'DECIDED');
  const mood = sentiment ?? (english ? 0 : null);
  return {
    language,
    // A customer who leaves is not in a good mood, however kind the words are.
    sentiment: mood !== null && leaves ? Math.min(0, mood) : mood,
    urgency: english ? urgencyOf(texts, { escalation, request: has('QUESTION') || has('ACTION_ITEM') }) : null,
    escalation: english ? escalation : null,
    topicCategory: english ? categoryOf(spoken, { objection: has('OBJECTION') }) : null,
    topics: discussed,
    ...names,
    integrations: has('INTEGRATION_REQUIREMENT') ? names.propertySoftware : [],
    industryKeywords: english ? named(industryKeywords, spoken) : [],
    unitCount: size == null ? null : Number(size),
    pricingDiscussed: discussed.includes('pricing'),
    objections: said('OBJECTION'),
    pricingObjection: objections.some(({ sentence }) => aboutPrice.test(sentence)),
    buyingSignals: said('BUYING_SIGNAL'),
    painPoints: said('PAIN_POINT'),
    featureRequests: said('FEATURE_REQUEST'),
    integrationRequirements: said('INTEGRATION_REQUIREMENT'),
    actionItems: said('ACTION_ITEM'),
    complianceFlags: sentences.flatMap(({ flags }) => flags),
    findings,
  };
}

/**
 * An escalation alarms people, and a call has hundreds of sentences: half-sure ones would raise it in nearly every call. A
 * rule's words are sure, and so is a head from this confidence on.
 */
const sureEscalation = 0.85;

const alarms = ({ kind, sentence, confidence }: Finding): boolean =>
  kind === 'ESCALATION' && ((confidence ?? 1) >= sureEscalation || matchRules(sentence).ESCALATION.shows);

const aboutPrice =
  /\b(?:pric(?:e|es|ey|ing)|expensive|overpriced|costs?|costly|afford|budget|fees?|cheaper|too much money)\b/iu;
