import styles from './skeleton.module.css';

/** Grey rows of the size of what comes. */
export function Skeleton({
  rows,
  rowHeight = 'var(--row)',
}: {
  readonly rows: number;
  readonly rowHeight?: string | undefined;
}) {
  return (
    <div aria-busy="true" aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows that are all the same have no other name.
        <div key={row} className={styles.row} style={{ height: rowHeight }}>
          <span style={{ width: `${38 + ((row * 29) % 40)}%` }} />
        </div>
      ))}
    </div>
  );
}
