import { useEffect, useSyncExternalStore } from 'react';

let text = '';
const listeners = new Set<() => void>();

/** Says something to people who do not see the page. It waits until they have heard what they are hearing. */
export function announce(next: string): void {
  text = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Says the text whenever it becomes another one. */
export function useAnnounced(said: string | undefined): void {
  useEffect(() => {
    if (said !== undefined) announce(said);
  }, [said]);
}

/** The one place where it is said. */
export function Announcer() {
  const said = useSyncExternalStore(subscribe, () => text);
  return (
    <div className="unseen" role="status">
      {said}
    </div>
  );
}
