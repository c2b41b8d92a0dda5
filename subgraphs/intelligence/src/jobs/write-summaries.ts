import { type JobKind, type Schedule, tenantsOf } from '@sophia/jobs';
import { type DueSummary, dueSummaries } from '../conversations/summaries/due-summaries.ts';
import { saveSummaries, type WrittenSummary } from '../conversations/summaries/save-summaries.ts';
import { writeSummary } from '../conversations/summaries/write-summary.ts';
import { sourceDigest, sourceOf } from '../conversations/threads/summary-source.ts';
import { readThreads, type ThreadContent } from '../conversations/threads/thread-content.ts';
import { type LanguageModel, LanguageModelError } from '../language-model/language-model.ts';
import { addSpending, spentOnDay } from '../language-model/spending.ts';
import type { OutsideTransaction } from '../services/services.ts';

/** Conversations of a run. The next one comes in a minute. */
const threadsATime = 10;
const quietMs = 5 * 60_000;
const dayMs = 24 * 60 * 60_000;

type Context = OutsideTransaction & { readonly tenant: string; readonly signal: AbortSignal };

/**
 * Has the language model summarise conversations that have been quiet for five minutes, newest first, as far as the
 * tenant's tokens of the day go. The extracted summaries stay until then, and where the model fails.
 */
export const writeSummaries: JobKind<null, readonly WrittenSummary[], OutsideTransaction> = {
  name: 'write-summaries',
  isAwaited: false,
  limitMs: 10 * 60_000,
  async work(_, context) {
    const { languageModel: model } = context.services;
    if (model === null) return [];
    const { due, threads } = await readDue(model, context);
    const written: WrittenSummary[] = [];
    for (const each of due) {
      const thread = threads.get(each.threadId);
      if (thread === undefined || !(await hasTokens(model, context))) continue;
      const summary = await summaryOf(each, thread, model, context);
      // The model is away. What was written is saved, and the next run goes on.
      if (summary === 'away') break;
      if (summary !== 'changed') written.push(summary);
    }
    return written;
  },
  async save(em, summaries, { tenant, clock, services: { languageModel } }) {
    if (languageModel !== null) await saveSummaries(em, tenant, languageModel.name, summaries, clock.now());
  },
};

export const writeEveryMinute: Schedule<null, OutsideTransaction> = {
  name: 'write-summaries',
  cron: '* * * * *',
  tenants: (em) => tenantsOf(em, 'intelligence.thread_analyses'),
  job: writeSummaries,
  data: null,
};

async function readDue({ name }: LanguageModel, { database, tenant, clock }: Context) {
  const now = clock.now().getTime();
  const limits = {
    model: name,
    quietSince: new Date(now - quietMs),
    failedBefore: new Date(now - dayMs),
    most: threadsATime,
  };
  return database.transaction(tenant, async (em) => {
    const due = await dueSummaries(em, limits);
    const ids = due.map(({ threadId }) => threadId);
    const threads = new Map((await readThreads(em, ids)).map((thread) => [thread.threadId, thread]));
    return { due, threads };
  });
}

const hasTokens = ({ dailyTokens }: LanguageModel, { database, tenant, clock }: Context): Promise<boolean> =>
  database.transaction(tenant, async (em) => (await spentOnDay(em, clock.now())) < dailyTokens);

async function summaryOf(
  due: DueSummary,
  thread: ThreadContent,
  model: LanguageModel,
  { database, tenant, clock, services, signal }: Context,
): Promise<WrittenSummary | 'away' | 'changed'> {
  const source = sourceOf(thread);
  if (sourceDigest(source) !== due.digest) return 'changed';
  try {
    const { summary, usage } = await writeSummary(thread, source, model, services, signal);
    const spending = { tenant, purpose: 'summary', now: clock.now() } as const;
    await database.transaction(tenant, (em) => addSpending(em, spending, usage));
    return { ...due, ...summary };
  } catch (error) {
    if (error instanceof LanguageModelError) return 'away';
    throw error;
  }
}
