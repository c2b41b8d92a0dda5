interface Counts {
  ok: number;
  failed: number;
}

/** Results of recent requests. */
export interface RollingCount {
  /** Counts one result, and returns the counts within the window. */
  add(outcome: keyof Counts): Readonly<Counts>;
  clear(): void;
}

/** The window moves in steps of a tenth. */
const slotsPerWindow = 10;

/** Counts the results of the last `windowMs` milliseconds. */
export function createRollingCount(windowMs: number): RollingCount {
  const slotMs = Math.max(1, windowMs / slotsPerWindow);
  const slots: Counts[] = Array.from({ length: slotsPerWindow }, () => ({ ok: 0, failed: 0 }));
  const total: Counts = { ok: 0, failed: 0 };
  let newest = 0;

  function slotOf(number: number): Counts {
    const slot = slots[number % slotsPerWindow];
    if (!slot) throw new RangeError(`There is no slot ${number}`);
    return slot;
  }

  function forget(slot: Counts): void {
    total.ok -= slot.ok;
    total.failed -= slot.failed;
    slot.ok = 0;
    slot.failed = 0;
  }

  return {
    add(outcome) {
      const now = Math.floor(performance.now() / slotMs);
      for (let next = Math.max(newest + 1, now - slotsPerWindow + 1); next <= now; next += 1) forget(slotOf(next));
      newest = Math.max(newest, now);
      slotOf(newest)[outcome] += 1;
      total[outcome] += 1;
      return total;
    },
    clear: () => slots.forEach(forget),
  };
}
