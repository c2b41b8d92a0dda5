import weaviate, { Filters, type FilterValue } from 'weaviate-client';
import type { VectorQuery } from '../vector-store.ts';

type PassageFilter = VectorQuery['filter'];

/** Returns the condition of a filter, or undefined if it allows every passage. */
export function filterObjects(filter: PassageFilter): FilterValue | undefined {
  const conditions = [
    any('kind', filter.kinds),
    any('collections', filter.collections),
    any('source', filter.sources),
    filter.occurredFrom && occurredAt.greaterOrEqual(filter.occurredFrom),
    filter.occurredTo && occurredAt.lessThan(filter.occurredTo),
    any('accountId', filter.accountIds),
    any('contactIds', filter.contactIds),
    any('threadId', filter.threadIds),
    any('speakerRoles', filter.speakerRoles),
    any('topics', filter.topics),
    any('language', filter.languages),
    none('interactionId', filter.notInteractionIds),
    none('threadId', filter.notThreadIds),
  ].filter((condition) => condition !== undefined);
  return conditions.length > 1 ? Filters.and(...conditions) : conditions[0];
}

/** True if a condition has no allowed value. Weaviate refuses an empty list. */
export const allowsNothing = ({ notInteractionIds: _, notThreadIds: __, ...conditions }: PassageFilter): boolean =>
  Object.values(conditions).some((values) => Array.isArray(values) && values.length === 0);

const { byProperty } = weaviate.filter;
const occurredAt = byProperty('occurredAt');

const any = (name: string, values: readonly string[] | undefined) =>
  values && byProperty(name).containsAny([...values]);

/** Holds also for a passage without a value. */
const none = (name: string, values: readonly string[] = []) =>
  values.length > 0 ? byProperty(name).containsNone([...values]) : undefined;
