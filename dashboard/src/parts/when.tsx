import { useId, useRef } from 'react';
import { formatAgo, formatTime } from '../common/formats.ts';
import styles from './when.module.css';
import { useClock } from './zone.tsx';

/** How long ago something was. Who points at it, presses it, or comes to it by keyboard and opens it, gets the whole time. */
export function When({ at }: { readonly at: string }) {
  const { zone, now } = useClock();
  const id = useId();
  const bubble = useRef<HTMLSpanElement>(null);
  const exact = `${formatTime(at, zone)} (${zone})`;
  return (
    <span className={styles.when}>
      <button
        type="button"
        className={styles.ago}
        title={exact}
        popoverTarget={id}
        onClick={({ currentTarget }) => {
          // What is over all does not know where it belongs.
          const { left, bottom } = currentTarget.getBoundingClientRect();
          const room = window.innerWidth - 220;
          bubble.current?.style.setProperty('left', `${Math.max(8, Math.min(left, room))}px`);
          bubble.current?.style.setProperty('top', `${bottom + 4}px`);
        }}
      >
        <time dateTime={at}>{formatAgo(at, zone, now)}</time>
      </button>
      <span id={id} ref={bubble} popover="auto" className={styles.exact}>
        {exact}
      </span>
    </span>
  );
}
