interface ExportState {
  readonly id: string;
  readonly status: 'QUEUED' | 'RUNNING' | 'COMPLETED' | 'FAILED' | 'CANCELLED' | 'EXPIRED';
  readonly rows: number;
  readonly error?: { readonly message: string } | null;
}

const pauseMs = 500;

const wait = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, pauseMs);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });

async function read(response: Response): Promise<ExportState> {
  if (response.ok) return response.json();
  const answer: { readonly errors?: readonly { readonly message: string }[] } = await response.json().catch(() => ({}));
  throw new Error(answer.errors?.[0]?.message ?? `The server answers ${response.status}. No export was made.`);
}

/**
 * Lets the server write a list to a CSV file, whole and audited, and tells how many rows it has so far. Returns the address of
 * the complete file. An export that is not waited for any more is cancelled.
 */
export async function startExport(
  operation: { readonly query: string; readonly variables: unknown },
  onRows: (rows: number) => void,
  signal: AbortSignal,
): Promise<{ readonly file: string; readonly rows: number }> {
  const body = JSON.stringify({ ...operation, format: 'csv' });
  const started = await read(
    await fetch('/exports', { method: 'POST', headers: { 'content-type': 'application/json' }, body }),
  );
  const address = `/exports/${started.id}`;
  let state = started;
  try {
    while (state.status === 'QUEUED' || state.status === 'RUNNING') {
      await wait(signal);
      state = await read(await fetch(address, { signal }));
      onRows(state.rows);
    }
  } catch (error) {
    if (signal.aborted) void fetch(address, { method: 'DELETE' });
    throw error;
  }
  if (state.status !== 'COMPLETED') throw new Error(state.error?.message ?? 'The export was cancelled.');
  return { file: `${address}/rows`, rows: state.rows };
}
