import { Unplug } from 'lucide-react';
import { useConnection } from '../graph/connection.ts';
import styles from './connection.module.css';

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
      <span className={styles.text}>
        {state === 'lost' ? 'Connection lost. Trying again' : state === 'connected' ? 'Live' : 'Connecting'}
      </span>
    </div>
  );
}
