import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react';
import styles from './data-table.module.css';
import { Skeleton } from './skeleton.tsx';

export interface Column<RowData> {
  readonly id: string;
  readonly title: string;
  /** In pixels; the first column stretches. */
  readonly width: number;
  readonly isNumber?: boolean;
  /** True if the server can sort by it. */
  readonly sorts?: boolean;
  readonly cell: (row: RowData) => ReactNode;
}

export interface Sort {
  readonly by: string;
  readonly isDescending: boolean;
}

interface DataTableProps<RowData> {
  readonly label: string;
  /** What the rows depend on, such as filters: with another one the table begins at its top. */
  readonly of: string;
  readonly columns: readonly Column<RowData>[];
  readonly rows: readonly RowData[];
  readonly keyOf: (row: RowData) => string;
  /** Number of all rows, of which `rows` are the first. */
  readonly total: number;
  readonly sort: Sort | undefined;
  readonly onSort: (sort: Sort) => void;
  /** Called when the last rows come into sight. */
  readonly onEnd: () => void;
  readonly isLoading: boolean;
  readonly isRefreshing: boolean;
}

const rowPixels = 44;

let isPrinting = false;

function subscribePrinting(listener: () => void): () => void {
  const note = ({ type }: Event) => {
    isPrinting = type === 'beforeprint';
    listener();
  };
  window.addEventListener('beforeprint', note);
  window.addEventListener('afterprint', note);
  return () => {
    window.removeEventListener('beforeprint', note);
    window.removeEventListener('afterprint', note);
  };
}

/** True while the page is printed. It is known in time for the first sheet, because the store is read at once. */
const useIsPrinting = (): boolean => useSyncExternalStore(subscribePrinting, () => isPrinting);

/** A table of which only the rows in sight are in the page; on paper, all that are loaded. */
export function DataTable<RowData>(props: DataTableProps<RowData>) {
  const { label, of, columns, rows, keyOf, total, sort, onSort, onEnd, isLoading, isRefreshing } = props;
  const scroller = useRef<HTMLElement>(null);
  const isOnPaper = useIsPrinting();
  const virtual = useVirtualizer({
    count: rows.length,
    estimateSize: () => rowPixels,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : keyOf(row);
    },
    overscan: isOnPaper ? rows.length : 12,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  const isAtEnd = !isLoading && rows.length < total && last >= rows.length - 20;
  useEffect(() => {
    if (isAtEnd) onEnd();
  }, [isAtEnd, onEnd]);
  const ofBefore = useRef(of);
  useEffect(() => {
    if (ofBefore.current !== of) scroller.current?.scrollTo({ top: 0 });
    ofBefore.current = of;
  }, [of]);
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section ref={scroller} className={styles.scroller} aria-label={label} tabIndex={0}>
      <table className={styles.table} aria-rowcount={total + 1} aria-busy={isLoading || isRefreshing}>
        <colgroup>
          {columns.map(({ id, width }) => (
            <col key={id} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody className={isRefreshing ? styles.old : undefined}>
          <Space height={before} />
          {items.map(({ index, key }) => {
            const row = rows[index];
            return (
              row !== undefined && (
                <tr key={String(key)} aria-rowindex={index + 2} style={{ height: rowPixels }}>
                  {columns.map(({ id, isNumber, cell }, at) =>
                    at === 0 ? (
                      <th key={id} scope="row">
                        {cell(row)}
                      </th>
                    ) : (
                      <td key={id} className={isNumber ? styles.number : undefined}>
                        {cell(row)}
                      </td>
                    ),
                  )}
                </tr>
              )
            );
          })}
          <Space height={after} />
        </tbody>
      </table>
      {isLoading && <Skeleton rows={12} rowHeight={`${rowPixels}px`} />}
    </section>
  );
}

const Space = ({ height }: { readonly height: number }) => (height > 0 ? <tr style={{ height }} /> : null);

interface HeadingProps<RowData> extends Pick<DataTableProps<RowData>, 'sort' | 'onSort'> {
  readonly column: Column<RowData>;
}

function Heading<RowData>({ column: { id, title, isNumber, sorts }, sort, onSort }: HeadingProps<RowData>) {
  const isSorted = sort?.by === id;
  const order = isSorted ? (sort.isDescending ? 'descending' : 'ascending') : undefined;
  const Arrow = isSorted && sort.isDescending ? ArrowDown : ArrowUp;
  return (
    <th scope="col" className={isNumber ? styles.number : undefined} aria-sort={order}>
      {sorts ? (
        <button
          type="button"
          className={styles.sort}
          onClick={() => onSort({ by: id, isDescending: isSorted ? !sort.isDescending : isNumber === true })}
        >
          {title}
          {isSorted && <Arrow aria-hidden="true" />}
        </button>
      ) : (
        title
      )}
    </th>
  );
}
