import { useEffect, useSyncExternalStore } from 'react';
import { hasEmoji, withEmoji } from '../common/emoji.ts';

type Emoji = ReadonlyMap<string, string>;

let emoji: Emoji | undefined;
let isLoading = false;
const listeners = new Set<() => void>();

/** Loads the names once somebody has written one. Without them texts stay as they were written. */
function load(): void {
  if (emoji || isLoading) return;
  isLoading = true;
  const know = (names: Emoji) => {
    emoji = names;
    for (const listener of listeners) listener();
  };
  import('./emoji-names.ts')
    .then(({ emojiNames }) => know(emojiNames))
    .catch(() => {
      isLoading = false;
    });
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** What people wrote, with emoji as pictures where Slack has codes for them. */
export function WithEmoji({ children: text }: { readonly children: string }) {
  const known = useSyncExternalStore(subscribe, () => emoji);
  const isNeeded = hasEmoji(text);
  useEffect(() => {
    if (isNeeded) load();
  }, [isNeeded]);
  return isNeeded && known ? withEmoji(text, known) : text;
}
