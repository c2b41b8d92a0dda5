import { enqueue, type JobKind } from '@sophia/jobs';
import { namedIn, spokenText } from '@sophia/understanding';
import { drawConclusions, noRules } from '../conclusions/draw-conclusions.ts';
import { allChanges, announcePassages } from '../passages/announce-passages.ts';
import { classifyCalls, classifyMessages } from '../passages/classify.ts';
import { spokenPartsOf, textsOf } from '../passages/read-texts.ts';
import type { OutsideTransaction } from '../services/services.ts';
import { lockCalls } from '../store/lock-calls.ts';
import {
  type NamedInteraction,
  type NamedPart,
  saveNamesOfInteractions,
  saveNamesOfSegments,
} from '../store/save-names.ts';
import { copyToInteractions, summariseCalls } from '../store/summarise-calls.ts';
import { holdVersion } from '../vocabulary/vocabularies.ts';

/** Texts in which names are looked for again. */
export interface TextsToMatch {
  readonly interactionIds: readonly string[];
  readonly callIds: readonly string[];
}

interface Matched extends TextsToMatch {
  /** Version of the vocabulary. */
  readonly version: number;
  readonly interactions: readonly NamedInteraction[];
  readonly parts: readonly NamedPart[];
}

/**
 * Finds the names of the vocabulary again in texts that are analysed, the newest first. Of the rest of
 * their analyses only targets of findings depend on names; they stay. Raises no alert, because nobody just said anything.
 */
export const matchVocabulary: JobKind<TextsToMatch, Matched, OutsideTransaction> = {
  name: 'match-vocabulary',
  order: 'newest',
  async work([wanted = { interactionIds: [], callIds: [] }], { database, tenant, services }) {
    const { interactionIds, callIds } = wanted;
    const { vocabulary, texts, parts } = await database.transaction(tenant, async (em) => ({
      vocabulary: await services.vocabularies.of(em, tenant),
      texts: await textsOf(em, interactionIds),
      parts: await spokenPartsOf(em, callIds),
    }));
    return {
      interactionIds,
      callIds,
      version: vocabulary.version,
      interactions: texts.map(({ text, ...rest }) => ({ ...rest, names: namedIn(spokenText(text), vocabulary) })),
      parts: parts.map(({ segments, ...rest }) => ({
        ...rest,
        segments: segments.map(({ id, text }) => ({ id, names: namedIn(spokenText(text), vocabulary) })),
      })),
    };
  },
  async save(em, { interactionIds, callIds, version, interactions, parts }, { tenant, clock }) {
    if ((await holdVersion(em, tenant)) !== version) {
      await enqueue(em, matchVocabulary, [{ data: { interactionIds, callIds } }]);
      return;
    }
    await lockCalls(em, callIds);
    const changedIds = await saveNamesOfInteractions(em, interactions);
    const changedCallIds = await saveNamesOfSegments(em, tenant, parts);
    await announcePassages(
      em,
      allChanges([await classifyMessages(em, tenant, changedIds), await classifyCalls(em, changedCallIds)]),
    );
    await summariseCalls(em, tenant, changedCallIds);
    const copiedIds = await copyToInteractions(em, changedCallIds);
    await drawConclusions(em, tenant, clock.now(), { interactionIds: [...changedIds, ...copiedIds] }, noRules);
  },
};
