import { enqueue, type JobKind } from '@sophia/jobs';
import { analyseAll, keywordFinder } from '@sophia/understanding';
import { keywordsOf, rulesOf } from '../alerting/rules-of.ts';
import { partition } from '../common/partition.ts';
import { markCompletionsOf } from '../completions/stale-completions.ts';
import { drawConclusions, noRules } from '../conclusions/draw-conclusions.ts';
import { saveCallFindings } from '../conversations/calls/save-call-findings.ts';
import { keySentencesOfPart } from '../conversations/key-sentences/find.ts';
import { type PartSentences, saveCallSentences } from '../conversations/key-sentences/save.ts';
import { matchVocabulary } from '../matching/match-vocabulary.ts';
import { allChanges, announcePassages } from '../passages/announce-passages.ts';
import { classifyCalls } from '../passages/classify.ts';
import type { OutsideTransaction } from '../services/services.ts';
import { analysedSegments } from '../store/analysed-before.ts';
import { lockCalls } from '../store/lock-calls.ts';
import { registerModel } from '../store/register-model.ts';
import { saidAtOf, startsOfCalls } from '../store/said-at.ts';
import { type AnalysedPart, saveSegments } from '../store/save-segments.ts';
import { copyToInteractions, summariseCalls } from '../store/summarise-calls.ts';
import { currentParts, type PendingPart } from '../store/transcript-parts.ts';
import { holdVersion } from '../vocabulary/vocabularies.ts';

interface AnalysedParts {
  readonly parts: readonly (AnalysedPart & PartSentences)[];
  /** Version of the vocabulary. */
  readonly version: number;
}

/**
 * Analyses the sentences of calls, one part of a transcript in each job. Alerts are raised by the first analysis of a
 * sentence alone.
 */
export const analyseTranscripts: JobKind<PendingPart, AnalysedParts, OutsideTransaction> = {
  name: 'analyse-transcripts',
  batch: 5,
  concurrency: 2,
  async work(parts, { services: { analyzer, vocabularies, sentenceEngine }, database, tenant, signal }) {
    const calls = [...new Set(parts.map(({ callId }) => callId))];
    const { vocabulary, starts } = await database.transaction(tenant, async (em) => ({
      vocabulary: await vocabularies.of(em, tenant),
      starts: await startsOfCalls(em, calls),
    }));
    const texts = parts.flatMap(({ callId, segments, language }) =>
      segments.map((segment) => ({
        text: segment.text,
        language,
        saidAt: saidAtOf(starts.get(callId), segment),
        vocabulary,
      })),
    );
    const analyses = await analyseAll(analyzer, texts, signal);
    let read = 0;
    const analysed = parts.map((part) => {
      const from = read;
      read += part.segments.length;
      return { ...part, analyses: analyses.slice(from, read) };
    });
    const withSentences = await Promise.all(
      analysed.map(async (part) => ({
        ...part,
        keySentences: await keySentencesOfPart(part.segments, part.analyses, sentenceEngine, signal),
      })),
    );
    return { parts: withSentences, version: vocabulary.version };
  },
  async save(em, { parts, version }, { tenant, clock, services: { analyzer } }) {
    const now = clock.now();
    const currentVersion = await holdVersion(em, tenant);
    await lockCalls(
      em,
      parts.map(({ callId }) => callId),
    );
    const current = await currentParts(em, tenant, parts);
    const callIds = [...new Set(current.map(({ callId }) => callId))];
    const rules = await rulesOf(em, tenant);
    await registerModel(em, tenant, { ...analyzer, name: analyzer.model });
    const before = await analysedSegments(em, callIds);
    const newlySaid = current.filter(({ segments }) => segments.some(({ id }) => !before.has(id)));
    const newCallIds = new Set(newlySaid.map(({ callId }) => callId));
    await saveSegments(em, tenant, current, { analyzer, find: keywordFinder(keywordsOf(rules)), now });
    await saveCallSentences(em, tenant, current);
    await markCompletionsOf(em, tenant, { callIds });
    await announcePassages(em, allChanges([await classifyCalls(em, callIds)]));
    await summariseCalls(em, tenant, callIds);
    await saveCallFindings(em, callIds);
    const [first, again] = partition(callIds, (id) => newCallIds.has(id));
    await drawConclusions(em, tenant, now, { interactionIds: await copyToInteractions(em, first) }, rules);
    await drawConclusions(em, tenant, now, { interactionIds: await copyToInteractions(em, again) }, noRules);
    if (version !== currentVersion) await enqueue(em, matchVocabulary, [{ data: { interactionIds: [], callIds } }]);
  },
};
