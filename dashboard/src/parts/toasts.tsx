import { X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { Button, IconButton } from './button.tsx';
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
let timer: ReturnType<typeof setTimeout> | undefined;

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

const remove = (id: number): void => set(toasts.filter((toast) => toast.id !== id));

/** Lets the toasts go that may go, once nobody has been at them for a while. */
function restart(): void {
  clearTimeout(timer);
  timer = setTimeout(() => set(toasts.filter(({ isError }) => isError)), shownMs);
}

const pause = (): void => clearTimeout(timer);

/** Says what was done, for a while, with a way back if there is one. An error stays until somebody closes it. */
export function toast(text: string, more: Pick<Toast, 'isError' | 'undo'> = {}): void {
  const id = nextId++;
  set([...toasts.slice(-2), { id, text, ...more }]);
  restart();
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
    <div
      className={styles.toasts}
      role="status"
      onMouseEnter={pause}
      onMouseLeave={restart}
      onFocus={pause}
      onBlur={restart}
    >
      {shown.map(({ id, text, isError, undo }) => (
        <div key={id} className={`${styles.toast} ${isError ? styles.error : ''}`} role={isError ? 'alert' : undefined}>
          <span>{text}</span>
          {isError && <IconButton label="Close" icon={<X />} onClick={() => remove(id)} />}
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
