import { enqueue, type JobKind, type Schedule, tenantsOf } from '@sophia/jobs';
import { hasJobs } from '../common/has-jobs.ts';
import { inChunks } from '../common/in-chunks.ts';
import { analyseInteractions, textsPerJob } from '../jobs/analyse-interactions.ts';
import { analyseTranscripts } from '../jobs/analyse-transcripts.ts';
import type { OutsideTransaction } from '../services/services.ts';
import type { PendingPart } from '../store/transcript-parts.ts';
import { outdatedParts } from './outdated-parts.ts';
import { type OutdatedText, outdatedTexts } from './outdated-texts.ts';

/** Few enough to be analysed before the next run. */
const mostTexts = 5_000;
const mostCalls = 50;

/** What people wait for goes first. */
const urgency = -1;

interface Outdated {
  readonly texts: readonly OutdatedText[];
  readonly parts: readonly PendingPart[];
}

/**
 * Enqueues the analysis of texts that another model or version has analysed, newest first: after the analyser changed, or
 * after an upgrade. The texts keep the values of before until then.
 */
export const findOutdatedAnalyses: JobKind<null, Outdated, OutsideTransaction> = {
  name: 'find-outdated-analyses',
  isAwaited: false,
  work: (_, { services: { analyzer }, database, tenant }) =>
    database.transaction(tenant, async (em) =>
      (await hasJobs(em, [analyseInteractions, analyseTranscripts]))
        ? { texts: [], parts: [] }
        : { texts: await outdatedTexts(em, analyzer, mostTexts), parts: await outdatedParts(em, analyzer, mostCalls) },
    ),
  async save(em, { texts, parts }) {
    await enqueue(
      em,
      analyseInteractions,
      inChunks(texts, textsPerJob).map((chunk) => ({
        data: chunk.map(({ id, digest, text }) => ({ id, digest, text })),
        at: chunk[0]?.occurredAt,
        urgency,
      })),
    );
    await enqueue(
      em,
      analyseTranscripts,
      parts.map((data) => ({ data, urgency })),
    );
  },
};

export const everyFewMinutes: Schedule<null, OutsideTransaction> = {
  name: 'find-outdated-analyses',
  cron: '2-57/5 * * * *',
  tenants: (em) => tenantsOf(em, 'intelligence.passages'),
  job: findOutdatedAnalyses,
  data: null,
};
