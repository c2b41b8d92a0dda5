import type { ReactNode } from 'react';
import styles from './rows.module.css';

/** A list in a tile. */
export function Rows({ children, label }: { readonly children: ReactNode; readonly label?: string }) {
  return (
    <ul className={styles.rows} aria-label={label}>
      {children}
    </ul>
  );
}

interface RowProps {
  readonly lead?: ReactNode;
  readonly title: ReactNode;
  /** A line below the title. */
  readonly text?: ReactNode;
  /** What may take a line of its own below the text. */
  readonly more?: ReactNode;
  readonly end?: ReactNode;
  /** True if the title may take several lines. */
  readonly wraps?: boolean;
}

export function Row({ lead, title, text, more, end, wraps = false }: RowProps) {
  return (
    <li className={styles.row}>
      {lead !== undefined && <div className={styles.lead}>{lead}</div>}
      <div className={styles.main}>
        <div className={wraps ? styles.wraps : styles.title}>{title}</div>
        {text !== undefined && <div className={styles.text}>{text}</div>}
        {more !== undefined && <div className={styles.more}>{more}</div>}
      </div>
      {end !== undefined && <div className={styles.end}>{end}</div>}
    </li>
  );
}
