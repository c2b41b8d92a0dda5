import { hoursAfter, type SourceThread } from './source-thread.ts';
import { combined, type Evidence, leastWeight, weigh } from './weigh.ts';

/** The thread that another one hangs on, with the reasons. */
export interface Attachment {
  readonly anchorId: string;
  /** The thread that it links to, if that hangs on the anchor itself; null if it is the anchor. */
  readonly linkedId: string | null;
  readonly evidence: readonly Evidence[];
}

/** The thread that another one belongs to, which may belong to a third one. */
interface Choice {
  readonly to: SourceThread;
  readonly evidence: readonly Evidence[];
}

/**
 * Finds for each thread the one that it hangs on, if any: the one with the most weight. A thread hangs on a root, which
 * hangs on nothing itself, so a conversation never reaches further than from its root, unless people link to its messages.
 * The result does not depend on the order of the threads.
 */
export function correlate(threads: readonly SourceThread[]): Map<string, Attachment> {
  const byId = new Map(threads.map((thread) => [thread.id, thread]));
  const ofKind = (kind: SourceThread['kind']) => threads.filter((thread) => thread.kind === kind);
  const linkedChats = ({ id, linkedMessages }: SourceThread): SourceThread[] => {
    const ids = new Set(linkedMessages.map(({ threadId }) => threadId));
    return [...ids].flatMap((each) => (each === id ? [] : (byId.get(each) ?? [])));
  };
  const choices = new Map<string, Choice>();
  const choose = (thread: SourceThread, among: readonly SourceThread[]): void => {
    const choice = bestOf(thread, among);
    if (choice) choices.set(thread.id, choice);
    else choices.delete(thread.id);
  };
  const [calls, chats] = [ofKind('CALL'), ofKind('CHAT')];
  for (const chat of chats) choose(chat, [...calls, ...linkedChats(chat)]);
  for (const chat of firstOfCircles(chats, choices)) choose(chat, calls);
  const roots = [...calls, ...chats.filter(({ id, namedCustomer }) => namedCustomer === null && !choices.has(id))];
  for (const record of ofKind('RECORD')) choose(record, [...new Set([...roots, ...linkedChats(record)])]);
  return new Map([...choices].map(([id, choice]) => [id, attachmentOf(choice, choices)]));
}

function attachmentOf({ to, evidence }: Choice, choices: ReadonlyMap<string, Choice>): Attachment {
  let root = to;
  for (let next = choices.get(root.id); next !== undefined; next = choices.get(root.id)) root = next.to;
  return { anchorId: root.id, linkedId: root.id === to.id ? null : to.id, evidence };
}

/** Returns the earliest thread of each circle of threads that link to each other. */
function firstOfCircles(threads: readonly SourceThread[], choices: ReadonlyMap<string, Choice>): SourceThread[] {
  const seen = new Set<string>();
  return threads.flatMap((thread) => {
    const path: SourceThread[] = [];
    let at: SourceThread | undefined = thread;
    while (at !== undefined && !seen.has(at.id)) {
      seen.add(at.id);
      path.push(at);
      at = choices.get(at.id)?.to;
    }
    const place = at === undefined ? -1 : path.indexOf(at);
    return place === -1 ? [] : path.slice(place).toSorted(byStart).slice(0, 1);
  });
}

const byStart = (a: SourceThread, b: SourceThread): number =>
  a.startedAt.getTime() - b.startedAt.getTime() || (a.id < b.id ? -1 : 1);

function bestOf(thread: SourceThread, candidates: readonly SourceThread[]): Choice | undefined {
  const [best] = candidates
    .filter(({ accountId }) => accountId === thread.accountId)
    .map((to) => ({ to, evidence: weigh(thread, to) }))
    .map((each) => ({ ...each, weight: combined(each.evidence), hours: Math.abs(hoursAfter(each.to, thread)) }))
    .filter(({ weight }) => weight >= leastWeight)
    .sort((a, b) => b.weight - a.weight || a.hours - b.hours || (a.to.id < b.to.id ? -1 : 1));
  return best && { to: best.to, evidence: best.evidence };
}
