import { ReadableStream } from 'node:stream/web';

/** Returns a stream of bytes that fails if nobody takes the next ones for some time, so that nobody keeps it open for good. */
export function readableBytes(
  bytes: AsyncIterator<Uint8Array, unknown>,
  stalledMs: number,
): ReadableStream<Uint8Array> {
  let timer: NodeJS.Timeout | undefined;
  return new ReadableStream({
    async pull(controller) {
      clearTimeout(timer);
      const next = await bytes.next();
      if (next.done) return controller.close();
      controller.enqueue(next.value);
      timer = setTimeout(() => {
        controller.error(new Error('The client has stopped reading'));
        void bytes.return?.();
      }, stalledMs).unref();
    },
    async cancel() {
      clearTimeout(timer);
      await bytes.return?.();
    },
  });
}
