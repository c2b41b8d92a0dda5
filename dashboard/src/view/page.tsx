import { type ReactNode, useEffect } from 'react';
import styles from './page.module.css';

interface PageProps {
  /** Stands in the window's title, too. */
  readonly title: string;
  readonly above?: ReactNode;
  readonly text?: ReactNode;
  readonly controls?: ReactNode;
  /** True if the page fills the window, and a part of it scrolls. */
  readonly isFull?: boolean;
  readonly children: ReactNode;
}

/** A page with its title and controls. */
export function Page({ title, above, text, controls, isFull = false, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Sophia`;
  }, [title]);
  return (
    <div className={`${styles.page} ${isFull ? styles.full : ''}`}>
      <header className={styles.header}>
        <div className={styles.titles}>
          {above}
          <h1>{title}</h1>
          {text !== undefined && <div className={styles.text}>{text}</div>}
        </div>
        {controls !== undefined && <div className={styles.controls}>{controls}</div>}
      </header>
      {children}
    </div>
  );
}
