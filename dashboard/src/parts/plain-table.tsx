import type { ReactNode } from 'react';
import { More } from './pages.tsx';
import styles from './plain-table.module.css';

interface Column {
  readonly id: string;
  readonly title: string;
  readonly isNumber?: boolean;
}

interface TableRow {
  readonly id: string;
  readonly cells: readonly ReactNode[];
  /** True for a row that stands for the others, such as their sum. */
  readonly isStrong?: boolean;
}

/** Columns of numbers behind one of names. */
export const columnsOfNumbers = (names: string, ...numbers: readonly string[]): readonly Column[] => [
  { id: names, title: names },
  ...numbers.map((title) => ({ id: title, title, isNumber: true })),
];

interface PlainTableProps {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  /** What the table leaves out. */
  readonly note?: string | undefined;
}

/** A table of as many rows as a page can hold. The first cell of a row names it. */
export function PlainTable({ label, columns, rows, note }: PlainTableProps) {
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      {/* biome-ignore lint/a11y/useSemanticElements: it has no fields, and is no landmark beside its tile. */}
      <div className={styles.scroller} role="group" aria-label={label} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map(({ id, title, isNumber }) => (
                <th key={id} scope="col" className={isNumber ? styles.number : undefined}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, cells, isStrong }) => (
              <tr key={id} className={isStrong ? styles.strong : undefined}>
                {columns.map((column, at) =>
                  at === 0 ? (
                    <th key={column.id} scope="row">
                      {cells[at]}
                    </th>
                  ) : (
                    <td key={column.id} className={column.isNumber ? styles.number : undefined}>
                      {cells[at]}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {note !== undefined && <More>{note}</More>}
    </>
  );
}

/** A number, and below it in small what it rests on. */
export const WithNote = ({ children, note }: { readonly children: ReactNode; readonly note: ReactNode }) => (
  <>
    {children}
    <span className={styles.small}>{note}</span>
  </>
);
