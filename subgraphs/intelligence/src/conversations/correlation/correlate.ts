import { hoursAfter, type SourceThread, threadKinds } from './source-thread.ts';
import { combined, type Evidence, leastWeight, weigh } from './weigh.ts';

/** The thread that another one hangs on, with the reasons. */
export interface Attachment {
  readonly anchorId: string;
  readonly evidence: readonly Evidence[];
}

/**
 * Finds for each thread the one that it hangs on, if any: the one with the most weight. A thread hangs on a root, which
 * hangs on nothing itself, so a conversation never reaches further than from its root. The result does not depend on the
 * order of the threads.
 */
export function correlate(threads: readonly SourceThread[]): Map<string, Attachment> {
  const attached = new Map<string, Attachment>();
  const roots: SourceThread[] = [];
  for (const kind of threadKinds) {
    const ofKind = threads.filter((thread) => thread.kind === kind);
    const alone = ofKind.filter((thread) => {
      const attachment = bestOf(thread, roots);
      if (attachment) attached.set(thread.id, attachment);
      return attachment === undefined;
    });
    roots.push(...alone);
  }
  return attached;
}

function bestOf(thread: SourceThread, roots: readonly SourceThread[]): Attachment | undefined {
  const [best] = roots
    .filter(({ accountId }) => accountId === thread.accountId)
    .map((anchor) => ({ anchor, evidence: weigh(thread, anchor) }))
    .map((each) => ({ ...each, weight: combined(each.evidence), hours: Math.abs(hoursAfter(each.anchor, thread)) }))
    .filter(({ weight }) => weight >= leastWeight)
    .sort((a, b) => b.weight - a.weight || a.hours - b.hours || (a.anchor.id < b.anchor.id ? -1 : 1));
  return best && { anchorId: best.anchor.id, evidence: best.evidence };
}
