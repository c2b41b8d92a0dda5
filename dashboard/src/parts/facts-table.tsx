import type { ReactNode } from 'react';
import styles from './facts-table.module.css';

interface FactsRow {
  readonly key: string;
  readonly name: ReactNode;
  readonly cells: readonly ReactNode[];
  /** True for a row that stands for the others, such as their sum. */
  readonly isStrong?: boolean;
}

interface FactsTableProps {
  readonly label: string;
  /** The first is that of the names. */
  readonly columns: readonly string[];
  readonly rows: readonly FactsRow[];
}

/** A small table of numbers, all of whose rows are there. */
export function FactsTable({ label, columns, rows }: FactsTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className={styles.scroller} aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cells, isStrong }) => (
            <tr key={key} className={isStrong ? styles.strong : undefined}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={columns[at + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A number, and below it in small what it rests on. */
export const WithNote = ({ children, note }: { readonly children: ReactNode; readonly note: ReactNode }) => (
  <>
    {children}
    <span className={styles.small}>{note}</span>
  </>
);
