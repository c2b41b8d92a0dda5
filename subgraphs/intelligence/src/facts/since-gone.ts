export interface SinceGone<E> {
  /** Subjects that were gone at some time, also if they are there again. */
  readonly goneIds: readonly string[];
  /** Events about subjects since they were last gone, in order. */
  readonly present: readonly E[];
}

/** Splits the events of a batch, so that it gives the same rows as its events one by one. */
export function sinceGone<E extends { readonly data: { readonly id: string } }>(
  events: readonly E[],
  isGone: (data: E['data']) => boolean,
): SinceGone<E> {
  const goneIds = new Set<string>();
  const present = new Map<string, E[]>();
  for (const event of events) {
    const { id } = event.data;
    if (isGone(event.data)) {
      goneIds.add(id);
      present.delete(id);
    } else {
      present.set(id, [...(present.get(id) ?? []), event]);
    }
  }
  return { goneIds: [...goneIds], present: [...present.values()].flat() };
}
