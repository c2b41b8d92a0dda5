import { useEffect, useEffectEvent } from 'react';
import { keep, readKept } from '../common/kept.ts';

export type Keys = Readonly<Record<string, () => void>>;

const kept = 'sophia.single-keys';

/** People who speak to their computer, or whose hand slips, may turn off shortcuts of a single key (WCAG 2.1.4). */
export const areSingleKeysOn = (): boolean => readKept(kept) !== 'off';
export const setSingleKeys = (isOn: boolean): void => keep(kept, isOn ? 'on' : 'off');

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select') !== null);

/** Runs what a key stands for while nobody types and no dialog or menu is open. `mod+k` is Ctrl-K or Cmd-K, and always runs. */
export function useKeys(keys: Keys): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey) return;
    const isMod = event.ctrlKey || event.metaKey;
    const action = keys[isMod ? `mod+${event.key.toLowerCase()}` : event.key];
    if (!action) return;
    if (!isMod) {
      const isBusy = isTyping(event.target) || document.querySelector('[role="dialog"], [role="menu"]') !== null;
      if (isBusy || !areSingleKeysOn()) return;
    }
    event.preventDefault();
    action();
  });
  useEffect(() => {
    window.addEventListener('keydown', handle);
    return () => window.removeEventListener('keydown', handle);
  }, []);
}
