/** Says if a request is one too many; the seconds to wait then. */
interface Limits {
  take(now: Date): number | undefined;
}

/** Gong's limits: so many requests in each second and in each day. */
export function createLimits(perSecond: number, perDay: number): Limits {
  const recent: number[] = [];
  let [day, used] = ['', 0];
  return {
    take(now) {
      const time = now.getTime();
      const today = now.toISOString().slice(0, 10);
      if (today !== day) [day, used] = [today, 0];
      while (recent[0] !== undefined && recent[0] <= time - 1_000) recent.shift();
      if (used >= perDay) return Math.ceil((Date.parse(`${today}T24:00:00Z`) - time) / 1_000);
      if (recent.length >= perSecond) return 1;
      recent.push(time);
      used += 1;
      return undefined;
    },
  };
}
