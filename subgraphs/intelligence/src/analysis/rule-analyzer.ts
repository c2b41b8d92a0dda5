import { setImmediate as nextTurn } from 'node:timers/promises';
import { complianceFlags } from './compliance.ts';
import { languageOf } from './language.ts';
import { readableText } from './readable-text.ts';
import { sentencesOf } from './sentences.ts';
import { sentimentOfEnglish } from './sentiment.ts';
import { sentencesWith, signals, unitCountIn, urgencyOf } from './signals.ts';
import type { Text, TextAnalysis, TextAnalyzer, TopicCategory } from './text-analyzer.ts';
import { competitors, features, industryKeywords, named, products, propertySoftware, topics } from './vocabulary.ts';

const categories: readonly (readonly [TopicCategory, RegExp])[] = [
  ['OBJECTION_HANDLING', signals.objection],
  ['CLOSING', signals.closing],
  ['PRICING', /\bpric(?:e|es|ing)\b|\bdiscount\b|\bper[- ]unit\b|\bbudget\b/iu],
  ['DEMO', signals.demo],
  ['DISCOVERY', signals.discovery],
];

/**
 * Analyses one text. For a text that is not English, values that depend on the language are null or empty, never zero.
 */
function analyse({ text: whole, language: sourceLanguage }: Text): TextAnalysis {
  const text = readableText(whole);
  const language = languageOf(text, sourceLanguage);
  const english = language === 'en';
  const sentences = english ? sentencesOf(text) : [];
  const escalation = english ? signals.escalation.test(text) : null;
  const software = named(propertySoftware, text);
  return {
    language,
    sentiment: english ? sentimentOfEnglish(text) : null,
    urgency: escalation === null ? null : urgencyOf(text, escalation),
    escalation,
    topicCategory: english ? (categories.find(([, pattern]) => pattern.test(text))?.[0] ?? null) : null,
    topics: english ? named(topics, text) : [],
    propertySoftware: software,
    competitors: named(competitors, text),
    products: named(products, text),
    integrations: english && signals.integration.test(text) ? software : [],
    features: english ? named(features, text) : [],
    industryKeywords: english ? named(industryKeywords, text) : [],
    unitCount: english ? unitCountIn(text) : null,
    pricingDiscussed: english && named(topics, text).includes('pricing'),
    objections: sentencesWith('objection', sentences),
    pricingObjection: english && signals.pricingObjection.test(text),
    buyingSignals: sentencesWith('buyingSignal', sentences),
    painPoints: sentencesWith('painPoint', sentences),
    featureRequests: sentencesWith('featureRequest', sentences),
    integrationRequirements: sentencesWith('integration', sentences),
    actionItems: sentencesWith('actionItem', sentences),
    complianceFlags: complianceFlags(sentences),
  };
}

/** Characters that are analysed in one go, about ten milliseconds; then other work of the process runs. */
const charactersATurn = 20_000;

async function analyseAll(texts: readonly Text[]): Promise<TextAnalysis[]> {
  const analyses: TextAnalysis[] = [];
  let characters = 0;
  for (const text of texts) {
    characters += text.text.length;
    if (characters > charactersATurn && analyses.length > 0) {
      await nextTurn();
      characters = text.text.length;
    }
    analyses.push(analyse(text));
  }
  return analyses;
}

/**
 * Analyses texts with word lists and rules. The same text always gives the same analysis. Values that rules cannot
 * determine are null.
 */
export const ruleAnalyzer: TextAnalyzer = {
  model: 'rules',
  version: '2',
  purpose: 'Analyses texts: sentiment with a lexicon, everything else with word lists and rules',
  analyse: analyseAll,
};
