import { enqueue, type JobKind } from '@sophia/jobs';
import { analyseAll, keywordFinder } from '@sophia/understanding';
import { keywordsOf, rulesOf } from '../alerting/rules-of.ts';
import { inChunks } from '../common/in-chunks.ts';
import { partition } from '../common/partition.ts';
import { markCompletionsOf } from '../completions/stale-completions.ts';
import { drawConclusions, noRules } from '../conclusions/draw-conclusions.ts';
import { type KeySentence, keySentencesOfTexts } from '../conversations/key-sentences/find.ts';
import { saveMessageSentences } from '../conversations/key-sentences/save.ts';
import { markExperts } from '../expertise/stale-experts.ts';
import { matchVocabulary } from '../matching/match-vocabulary.ts';
import { allChanges, announcePassages } from '../passages/announce-passages.ts';
import { classifyMessages } from '../passages/classify.ts';
import type { OutsideTransaction } from '../services/services.ts';
import { analysedInteractions } from '../store/analysed-before.ts';
import { registerModel } from '../store/register-model.ts';
import { timesOfInteractions } from '../store/said-at.ts';
import { type AnalysedText, saveAnalyses } from '../store/save-analyses.ts';
import type { PendingText } from '../store/save-interactions.ts';
import { holdVersion } from '../vocabulary/vocabularies.ts';

/** Few enough that saving their analyses does not hold locks for long. */
export const textsPerJob = 100;

interface Analysed {
  readonly texts: readonly AnalysedText[];
  readonly keySentences: readonly KeySentence[];
  /** Version of the vocabulary. */
  readonly version: number;
}

/**
 * Analyses messages, e-mails and notes. The newest come first, because people wait for those. Alerts are raised by the first
 * analysis of a text alone: a later one, by another version, says nothing that anybody just said.
 */
export const analyseInteractions: JobKind<PendingText[], Analysed, OutsideTransaction> = {
  name: 'analyse-interactions',
  batch: 4,
  concurrency: 2,
  order: 'newest',
  async work(jobs, { services: { analyzer, vocabularies, sentenceEngine }, database, tenant, signal }) {
    const texts = jobs.flat();
    const ids = texts.map(({ id }) => id);
    const { vocabulary, times } = await database.transaction(tenant, async (em) => ({
      vocabulary: await vocabularies.of(em, tenant),
      times: await timesOfInteractions(em, ids),
    }));
    const analyses = await analyseAll(
      analyzer,
      texts.map(({ id, text }) => ({ text, language: null, saidAt: times.get(id), vocabulary })),
      signal,
    );
    const analysed = texts.flatMap((text, index) => {
      const analysis = analyses[index];
      return analysis ? [{ ...text, analysis }] : [];
    });
    return {
      texts: analysed,
      keySentences: await keySentencesOfTexts(analysed, sentenceEngine, signal),
      version: vocabulary.version,
    };
  },
  async save(em, { texts, keySentences, version }, { tenant, clock, services: { analyzer } }) {
    const now = clock.now();
    const current = await holdVersion(em, tenant);
    const rules = await rulesOf(em, tenant);
    await registerModel(em, tenant, { ...analyzer, name: analyzer.model });
    const find = keywordFinder(keywordsOf(rules));
    const analysedBefore = await analysedInteractions(
      em,
      texts.map(({ id }) => id),
    );
    const interactionIds = await saveAnalyses(em, tenant, texts, { analyzer, find, now });
    await saveMessageSentences(em, tenant, interactionIds, keySentences);
    await markCompletionsOf(em, tenant, { interactionIds });
    await markExperts(em, tenant, { interactionIds });
    await announcePassages(em, allChanges([await classifyMessages(em, tenant, interactionIds)]));
    const [again, first] = partition(interactionIds, (id) => analysedBefore.has(id));
    await drawConclusions(em, tenant, now, { interactionIds: first }, rules);
    await drawConclusions(em, tenant, now, { interactionIds: again }, noRules);
    if (version !== current) await enqueue(em, matchVocabulary, [{ data: { interactionIds, callIds: [] } }]);
  },
  split: (texts) => inChunks(texts, 1),
};
