import { ArrowDownRight, ArrowUpRight } from 'lucide-react';
import type { Tone } from './pill.tsx';
import styles from './score.module.css';

/** What is good of a score: much of it, or little. */
export type Better = 'more' | 'less';

interface Band {
  readonly word: string;
  readonly tone: Tone;
}

const bands: Record<Better, readonly [from: number, band: Band][]> = {
  more: [
    [70, { word: 'Good', tone: 'good' }],
    [40, { word: 'Fair', tone: 'warn' }],
    [0, { word: 'Poor', tone: 'bad' }],
  ],
  less: [
    [60, { word: 'High', tone: 'bad' }],
    [35, { word: 'Raised', tone: 'warn' }],
    [0, { word: 'Low', tone: 'good' }],
  ],
};

export function bandOf(value: number, better: Better): Band {
  const found = bands[better].find(([from]) => value >= from);
  return found?.[1] ?? { word: 'Poor', tone: 'bad' };
}

interface ScoreValueProps {
  /** Undefined or null while too little is known. */
  readonly value: number | null | undefined;
  readonly change?: number | null;
  readonly better: Better;
  /** Leaves out the word where there is no room; it is still read out. */
  readonly isShort?: boolean;
}

/** A score as a bar, a number, a word, and where it goes. */
export function ScoreValue({ value, change, better, isShort = false }: ScoreValueProps) {
  if (value == null) return <span className={styles.unknown}>Too little known</span>;
  const { word, tone } = bandOf(value, better);
  return (
    <span className={`${styles.score} ${styles[tone]}`} title={`${word}: ${Math.round(value)} of 100`}>
      <span className={styles.bar} aria-hidden="true">
        <span style={{ width: `${Math.max(4, value)}%` }} />
      </span>
      <span className={styles.number}>{Math.round(value)}</span>
      <span className={isShort ? 'unseen' : styles.word}>{word}</span>
      <ScoreChange change={change} better={better} />
    </span>
  );
}

/** By how much a score moved in a week. Less than a point is noise. */
export function ScoreChange({
  change,
  better,
}: {
  readonly change: number | null | undefined;
  readonly better: Better;
}) {
  // Keeps its place, so that scores below one another stand in line.
  if (change == null || Math.abs(change) < 1) return <span className={styles.change} />;
  const isBetter = change > 0 === (better === 'more');
  const Arrow = change > 0 ? ArrowUpRight : ArrowDownRight;
  return (
    <span className={`${styles.change} ${isBetter ? styles.good : styles.bad}`}>
      <Arrow aria-hidden="true" />
      <span className="unseen">{isBetter ? 'better by' : 'worse by'}</span>
      {Math.abs(Math.round(change))}
      <span className="unseen">in 7 days</span>
    </span>
  );
}
