import { Unplug } from 'lucide-react';
import { type ConnectionState, useConnection } from '../graph/connection.ts';
import styles from './connection.module.css';

const texts: Record<ConnectionState, string> = {
  waiting: 'Connecting',
  connected: 'Live',
  lost: 'Connection lost. Trying again',
  off: 'Not live: read every 5 minutes',
};

/** Says whether what is shown is live. A lost connection mends itself; what happened meanwhile then appears. */
export function Connection() {
  const state = useConnection();
  return (
    <div className={`${styles.connection} ${state === 'lost' ? styles.lost : ''}`} role="status">
      {state === 'lost' ? (
        <Unplug aria-hidden="true" />
      ) : (
        <span className={styles.dot} data-state={state} aria-hidden="true" />
      )}
      <span className={styles.text}>{texts[state]}</span>
    </div>
  );
}
