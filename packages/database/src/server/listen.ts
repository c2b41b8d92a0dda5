import pg from 'pg';

const longestPauseMs = 5_000;

/**
 * Calls `listener` at each notification of a channel. Returns a function that stops it. Uses a connection of its own
 * and reconnects by itself; after each connect it calls `listener` once, because notifications may have been missed.
 * Does not report a lost connection, because everything else that needs the server does.
 */
export function listen(url: string, channel: string, listener: () => void): () => void {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let failures = 0;
  let isOver = false;

  async function open(): Promise<void> {
    const opened = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, keepAlive: true });
    client = opened;
    opened.on('error', () => undefined);
    opened.on('end', () => comeBack());
    opened.on('notification', listener);
    try {
      await opened.connect();
      await opened.query(`listen ${pg.escapeIdentifier(channel)}`);
      failures = 0;
      if (isOver) await opened.end();
      else listener();
    } catch {
      await opened.end().catch(() => undefined);
      comeBack();
    }
  }

  function comeBack(): void {
    if (isOver || timer !== undefined) return;
    const again = () => {
      timer = undefined;
      void open();
    };
    timer = setTimeout(again, Math.min(100 * 2 ** failures++, longestPauseMs));
    timer.unref();
  }

  void open();
  return () => {
    isOver = true;
    clearTimeout(timer);
    void client?.end().catch(() => undefined);
  };
}
