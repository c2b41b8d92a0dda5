import { ConnectionError, HttpError } from './errors.ts';
import { requestExport } from './export-request.ts';
import type { Sender } from './send.ts';

export interface DownloadOptions {
  /** Byte to begin with, such as the `end` of the last row that you have. @default 0 */
  readonly from?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Yields the bytes of a file. After a lost connection it goes on behind the last byte. */
export async function* download(
  sender: Sender,
  id: string,
  { from = 0, signal }: DownloadOptions = {},
): AsyncGenerator<Uint8Array, void> {
  let at = from;
  for (let failures = 0; ; ) {
    const body = await bodyFrom(sender, id, at, signal);
    if (!body) return;
    try {
      for await (const bytes of body) {
        failures = 0;
        at += bytes.byteLength;
        yield bytes;
      }
      return;
    } catch (cause) {
      if (signal?.aborted) throw cause;
      failures += 1;
      const lost = new ConnectionError('The connection was lost during a download', { cause });
      if (failures > sender.backOff.retries) throw lost;
      if (!(await sender.backOff.before(failures, undefined, signal))) throw lost;
    }
  }
}

/** Returns the rest of the file; null if there is none. */
async function bodyFrom(sender: Sender, id: string, at: number, signal: AbortSignal | undefined) {
  const range: Record<string, string> = at > 0 ? { range: `bytes=${at}-` } : {};
  const request = { path: `/${encodeURIComponent(id)}/rows`, headers: range, isRepeatable: true, signal };
  try {
    const { body } = await requestExport(sender, request);
    return body as AsyncIterable<Uint8Array> | null;
  } catch (error) {
    if (at > 0 && error instanceof HttpError && error.status === 416) return null;
    throw error;
  }
}
