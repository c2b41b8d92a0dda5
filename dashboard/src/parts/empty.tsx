import { CloudOff, FilterX, Inbox, Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import styles from './empty.module.css';

/** Why there is nothing to see: four reasons that look different. */
export type Nothing =
  | { readonly kind: 'none'; readonly title: string; readonly text?: ReactNode }
  | { readonly kind: 'filtered'; readonly onClear: () => void }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'down'; readonly reason: string; readonly retry: () => void };

export function Empty({ why }: { readonly why: Nothing }) {
  if (why.kind === 'none') return <Message icon={<Inbox />} title={why.title} text={why.text} />;
  if (why.kind === 'forbidden') {
    return (
      <Message
        icon={<Lock />}
        title="You may not see this"
        text="Your role does not include it. An administrator can change that."
      />
    );
  }
  if (why.kind === 'filtered') {
    return (
      <Message icon={<FilterX />} title="Nothing matches the filters">
        <Button onClick={why.onClear}>Clear filters</Button>
      </Message>
    );
  }
  return (
    <Message icon={<CloudOff />} title="This cannot be read now" text={why.reason} isAlert>
      <Button onClick={why.retry}>Try again</Button>
    </Message>
  );
}

interface MessageProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text?: ReactNode;
  readonly isAlert?: boolean;
  readonly children?: ReactNode;
}

function Message({ icon, title, text, isAlert = false, children }: MessageProps) {
  return (
    <div className={`${styles.empty} ${isAlert ? styles.failed : ''}`} role={isAlert ? 'alert' : undefined}>
      <span aria-hidden="true" className={styles.icon}>
        {icon}
      </span>
      <p className={styles.title}>{title}</p>
      {text !== undefined && <p className={styles.text}>{text}</p>}
      {children}
    </div>
  );
}
