import { hoursAfter, type SourceThread } from '../correlation/source-thread.ts';

/** Hours after a call in which talk in support counts as handed over from it. */
const handoffHours = 48;

/** A call and the support talk that followed it. */
export interface HandoffPair {
  readonly call: SourceThread;
  readonly support: SourceThread;
  readonly hoursBetween: number;
}

/** Finds the latest call before each support talk of the same customer. The order of the threads does not matter. */
export function findHandoffs(threads: readonly SourceThread[], supportIds: ReadonlySet<string>): HandoffPair[] {
  const calls = threads.filter(({ kind }) => kind === 'CALL');
  return threads
    .filter(({ id }) => supportIds.has(id))
    .flatMap((support) => {
      const [latest] = calls
        .filter(({ accountId, startedAt }) => accountId === support.accountId && startedAt <= support.startedAt)
        .map((call) => ({ call, support, hoursBetween: hoursAfter(call, support) }))
        .filter(({ hoursBetween }) => hoursBetween <= handoffHours)
        .toSorted((a, b) => a.hoursBetween - b.hoursBetween || (a.call.id < b.call.id ? -1 : 1));
      return latest ? [latest] : [];
    });
}
