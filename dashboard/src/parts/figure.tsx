import { ArrowDownRight, ArrowUpRight, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './figure.module.css';

interface FigureProps {
  readonly label: string;
  /** What is counted and how, in sentences that open below the label. */
  readonly why?: string;
  readonly value: ReactNode;
  readonly unit?: string;
  /** By how much it differs from the compared range; null if there is nothing to compare with. Without it there is no line for it. */
  readonly change?: { readonly by: number; readonly text: string } | null;
  readonly comparedWith?: string;
  /** What the value leaves out, in few words. */
  readonly note?: string;
  /** True if less is better. */
  readonly isLessBetter?: boolean;
  readonly children?: ReactNode;
}

/** One number with its unit, its meaning, and how it moved. */
export function Figure(props: FigureProps) {
  const { label, why, value, unit, change, comparedWith, note, isLessBetter = false, children } = props;
  return (
    <div className={styles.figure}>
      {why === undefined ? (
        <div className={styles.label}>{label}</div>
      ) : (
        <details className={styles.why}>
          <summary className={styles.label}>{label}</summary>
          <p>{why}</p>
        </details>
      )}
      <div className={styles.value}>
        {value}
        {unit !== undefined && <span className={styles.unit}> {unit}</span>}
      </div>
      {change !== undefined && <Change change={change} comparedWith={comparedWith} isLessBetter={isLessBetter} />}
      {note !== undefined && <div className={styles.note}>{note}</div>}
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
