import type { ReactNode } from 'react';
import styles from './pill.module.css';

export type Tone = 'good' | 'warn' | 'bad' | 'calm' | 'plain';

/** A status: always a word, and an icon or a dot beside its colour. */
export function Pill({
  tone = 'plain',
  icon,
  children,
}: {
  readonly tone?: Tone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <span className={`${styles.pill} ${styles[tone]}`}>
      {icon ?? <span className={styles.dot} aria-hidden="true" />}
      {children}
    </span>
  );
}
