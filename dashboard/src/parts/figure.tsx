import { ArrowDownRight, ArrowUpRight, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './figure.module.css';

interface FigureProps {
  readonly label: string;
  /** What is counted and how, in a sentence. */
  readonly why?: string;
  readonly value: ReactNode;
  readonly unit?: string;
  /** By how much it differs from the compared range; null if there is nothing to compare with. */
  readonly change?: { readonly by: number; readonly text: string } | null;
  readonly comparedWith?: string;
  /** True if less is better. */
  readonly isLessBetter?: boolean;
  readonly children?: ReactNode;
}

/** One number with its unit, its meaning, and how it moved. */
export function Figure({ label, why, value, unit, change, comparedWith, isLessBetter = false, children }: FigureProps) {
  return (
    <div className={styles.figure}>
      <div className={styles.label} title={why}>
        {label}
      </div>
      <div className={styles.value}>
        {value}
        {unit !== undefined && <span className={styles.unit}> {unit}</span>}
      </div>
      <Change change={change} comparedWith={comparedWith} isLessBetter={isLessBetter} />
      <div className={styles.course}>{children}</div>
    </div>
  );
}

function Change({ change, comparedWith, isLessBetter }: Pick<FigureProps, 'change' | 'comparedWith' | 'isLessBetter'>) {
  if (comparedWith === undefined) return <div className={styles.change}>&nbsp;</div>;
  if (change == null) return <div className={styles.change}>Nothing to compare with</div>;
  const { by, text } = change;
  const isBetter = by > 0 !== isLessBetter;
  const Icon = by === 0 ? Minus : by > 0 ? ArrowUpRight : ArrowDownRight;
  return (
    <div className={styles.change}>
      <span className={by === 0 ? undefined : isBetter ? styles.good : styles.bad}>
        <Icon aria-hidden="true" />
        {by === 0 ? 'No change' : `${by > 0 ? 'Up' : 'Down'} ${text}`}
      </span>{' '}
      {comparedWith}
    </div>
  );
}
