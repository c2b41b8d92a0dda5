import { type ReactNode, useId } from 'react';
import type { Answer } from '../graph/use-graph.ts';
import { Empty, type Nothing } from './empty.tsx';
import { whyFailed } from './failure.ts';
import { Skeleton } from './skeleton.tsx';
import styles from './tile.module.css';

interface TileProps<Data, Part> {
  readonly title: string;
  /** Name by which a link leads to it. */
  readonly anchor?: string;
  /** Number beside the title. */
  readonly count?: number | null;
  /** Links and buttons at the right of the title. */
  readonly aside?: ReactNode;
  readonly answer: Answer<Data>;
  /** Takes from the answer what the tile shows; null if it could not be answered. */
  readonly part: (data: Data) => Part | null | undefined;
  /** Name of the part's field, to find the error that belongs to it. */
  readonly field?: string;
  /** Says why there is nothing; undefined if there is something. */
  readonly nothing?: (part: Part) => Nothing | undefined;
  /** Rows that the tile usually has, so that nothing moves when they come. */
  readonly rows: number;
  readonly rowHeight?: string;
  readonly className?: string;
  readonly children: (part: Part) => ReactNode;
}

/** A part of a page with a title. It alone waits for its data, and it alone fails. */
export function Tile<Data, Part>(props: TileProps<Data, Part>) {
  const { title, anchor, count, aside, answer, rows, rowHeight, className = '' } = props;
  const id = useId();
  return (
    <section id={anchor} className={`${styles.tile} ${className}`} aria-labelledby={id} aria-busy={answer.isLoading}>
      <header className={styles.header}>
        <h2 id={id}>{title}</h2>
        {count != null && <span className={styles.count}>{count.toLocaleString('en')}</span>}
        <div className={styles.aside}>{aside}</div>
      </header>
      {answer.isLoading ? <Skeleton rows={rows} rowHeight={rowHeight} /> : <Body {...props} />}
    </section>
  );
}

function Body<Data, Part>({ answer, part: take, field, nothing, children }: TileProps<Data, Part>) {
  const { data, error, isRefreshing, retry } = answer;
  const part = data === undefined ? undefined : take(data);
  if (part === null || part === undefined) {
    const why: Nothing = error ? whyFailed(error, retry, field) : { kind: 'none', title: 'There is nothing here' };
    return <Empty why={why} />;
  }
  const why = nothing?.(part);
  return <div className={isRefreshing ? styles.old : undefined}>{why ? <Empty why={why} /> : children(part)}</div>;
}
