import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
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

let pathBefore: string | undefined;

/** A page with its title and controls. Who comes to it from another page begins at its title, also without eyes or a pointer. */
export function Page({ title, above, text, controls, isFull = false, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Sophia`;
  }, [title]);
  const heading = useRef<HTMLHeadingElement>(null);
  const path = useLocation({ select: ({ pathname }) => pathname });
  useEffect(() => {
    if (pathBefore !== undefined && pathBefore !== path) heading.current?.focus({ preventScroll: true });
    pathBefore = path;
  }, [path]);
  return (
    <div className={`${styles.page} ${isFull ? styles.full : ''}`}>
      <header className={styles.header}>
        <div className={styles.titles}>
          {above}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {text !== undefined && <div className={styles.text}>{text}</div>}
        </div>
        {controls !== undefined && <div className={styles.controls}>{controls}</div>}
      </header>
      {children}
    </div>
  );
}
