import { useSyncExternalStore } from 'react';
import { Button } from './button.tsx';
import styles from './toasts.module.css';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly isError?: boolean;
  readonly undo?: () => void;
}

let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();
const shownMs = 8_000;

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

const remove = (id: number): void => set(toasts.filter((toast) => toast.id !== id));

/** Says what was done, for a while, with a way back if there is one. */
export function toast(text: string, more: Pick<Toast, 'isError' | 'undo'> = {}): void {
  const id = nextId++;
  set([...toasts.slice(-2), { id, text, ...more }]);
  setTimeout(() => remove(id), shownMs);
}

/** Takes back what the latest toast with a way back says. */
export function undoLatest(): void {
  const latest = toasts.findLast(({ undo }) => undo);
  if (!latest) return;
  remove(latest.id);
  latest.undo?.();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div className={styles.toasts} role="status">
      {shown.map(({ id, text, isError, undo }) => (
        <div key={id} className={`${styles.toast} ${isError ? styles.error : ''}`}>
          <span>{text}</span>
          {undo && (
            <Button
              look="quiet"
              onClick={() => {
                remove(id);
                undo();
              }}
            >
              Undo <kbd>z</kbd>
            </Button>
          )}
        </div>
      ))}
    </div>
  );
}
