import type { Database } from '@sophia/database';
import { settleTenants } from '@sophia/subgraph-kit';
import { partition } from '../../common/partition.ts';
import type { OutsideTransaction } from '../../services/services.ts';
import { registerModel } from '../../store/register-model.ts';
import {
  markAnalysesStale,
  staleAnalyses,
  tenantsWithStaleAnalyses,
  unmark,
} from '../../store/stale-thread-analyses.ts';
import { analyseThread, threadModel } from './analyse-thread.ts';
import { type AnalysedThread, saveConclusions } from './save-conclusions.ts';
import { sourceDigest, sourceOf } from './summary-source.ts';
import { readThreads, type ThreadContent } from './thread-content.ts';

/** Few enough that other requests do not wait long for the transactions. */
const threadsATime = 50;

/**
 * Analyses the marked threads. An analysis reads all of its thread, so making it after every batch of a load would read
 * the same again and again.
 */
export async function settleThreadAnalyses(context: OutsideTransaction): Promise<number> {
  const { database } = context;
  return settleTenants(database, await tenantsWithStaleAnalyses(database), (_, tenant) =>
    settleSome(database, tenant, context),
  );
}

async function settleSome(
  database: Database,
  tenant: string,
  { services: { sentenceEngine }, clock }: OutsideTransaction,
): Promise<number> {
  const { ids, threads } = await database.transaction(tenant, async (em) => {
    const marked = await staleAnalyses(em, threadsATime);
    return { ids: marked, threads: await readThreads(em, marked) };
  });
  if (ids.length === 0) return 0;
  const analysed = new Map<string, Omit<AnalysedThread, 'threadId'>>();
  for (const thread of threads) {
    const { vectors } = await sentenceEngine.embed(
      thread.sentences.map(({ text }) => text),
      { role: 'PASSAGE' },
    );
    analysed.set(thread.threadId, {
      conclusions: analyseThread(thread, vectors),
      sourceDigest: sourceDigest(sourceOf(thread)),
      latestAt: thread.interactions.at(-1)?.occurredAt ?? null,
    });
  }
  const readBefore = new Map(threads.map((thread) => [thread.threadId, thread]));
  return database.transaction(tenant, async (em) => {
    const marked = await unmark(em, ids);
    // What changed meanwhile is analysed in the next round.
    const current = new Map((await readThreads(em, marked)).map((thread) => [thread.threadId, thread]));
    const [same, changed] = partition(marked, (id) => isSame(readBefore.get(id), current.get(id)));
    await registerModel(em, tenant, threadModel);
    await saveConclusions(
      em,
      tenant,
      same.map((threadId) => ({ threadId, ...(analysed.get(threadId) ?? nothing) })),
      clock.now(),
    );
    await markAnalysesStale(em, tenant, changed);
    return same.length;
  });
}

/** What is known of a thread without interactions. */
const nothing = { conclusions: null, sourceDigest: null, latestAt: null };

const isSame = (a: ThreadContent | undefined, b: ThreadContent | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
