import { keep, readKept } from '../../common/kept.ts';

/** A page that is opened again within this time is the same look. */
const sameLookMs = 30 * 60_000;
const firstLookMs = 7 * 86_400_000;

interface Look {
  readonly at: string;
  readonly before: string;
}

const isTime = (value: unknown): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value));

function readLook(text: string | undefined): Look | undefined {
  if (text === undefined) return undefined;
  try {
    const look: unknown = JSON.parse(text);
    if (typeof look !== 'object' || look === null || !('at' in look) || !('before' in look)) return undefined;
    return isTime(look.at) && isTime(look.before) ? { at: look.at, before: look.before } : undefined;
  } catch {
    // Somebody else has written it: as if there had been no look.
    return undefined;
  }
}

/** Returns when somebody looked last, before the present look, in this browser; notes that they look now. */
export function lastLook(who: string): string {
  const name = `sophia.last-look ${who}`;
  const now = Date.now();
  const look = readLook(readKept(name));
  const isSame = look !== undefined && now - Date.parse(look.at) < sameLookMs;
  const before = isSame ? look.before : (look?.at ?? new Date(now - firstLookMs).toISOString());
  keep(name, JSON.stringify({ at: new Date(now).toISOString(), before } satisfies Look));
  return before;
}
