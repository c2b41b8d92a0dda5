import type { PassageFilter } from './passage-filter.ts';

/** Tells that an index finds the few passages that the filter lets through. */
export const isNarrow = ({ accountIds, contactIds, threadIds, kinds }: PassageFilter): boolean =>
  [accountIds, contactIds, threadIds].some((ids) => ids !== undefined) ||
  (kinds?.every((kind) => kind === 'ACCOUNT' || kind === 'CONTACT') ?? false);
