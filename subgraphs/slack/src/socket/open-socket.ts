import { SourceError } from '@sophia/ingest';
import { reasonOf } from '@sophia/outbound';
import { WebSocket } from 'ws';
import { z } from 'zod';

export const addressForm = z.object({ url: z.url({ protocol: /^wss?$/ }) });

interface Options {
  /** Stores the text of an event. Slack delivers an event again whose storing fails. */
  readonly take: (body: string) => Promise<void>;
  readonly onError: (error: unknown) => void;
  /** Called once when another connection is needed. */
  readonly onEnd: () => void;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** A connection of Socket Mode. */
export interface Socket {
  /** False as soon as another one is needed, although events may still come by this one. */
  readonly isOpen: boolean;
  close(): void;
  /** Resolves when what has come is stored. */
  taken(): Promise<void>;
}

const frameForm = z.looseObject({
  type: z.string(),
  envelope_id: z.string().optional().catch(undefined),
  payload: z.unknown().optional(),
  reason: z.string().optional().catch(undefined),
});

/** Slack pings every few seconds. A connection that is silent for longer is dead. */
const longestSilenceMs = 60_000;
const maxFrameBytes = 4 * 1024 * 1024;

/** Connects, and waits until Slack greets. Throws SourceError. */
export async function openSocket(url: string, { take, onError, onEnd, timeoutMs, signal }: Options): Promise<Socket> {
  const socket = new WebSocket(url, { handshakeTimeout: timeoutMs, maxPayload: maxFrameBytes });
  const greeted = Promise.withResolvers<void>();
  let isOpen = true;
  let taken: Promise<unknown> = Promise.resolve();
  let silence: NodeJS.Timeout | undefined;

  function end(reason: string): void {
    greeted.reject(
      new SourceError(`Slack's connection for events ended: ${reason}; look at the app (SLACK_APP_TOKEN)`),
    );
    if (!isOpen) return;
    isOpen = false;
    onEnd();
  }

  function hear(): void {
    clearTimeout(silence);
    silence = setTimeout(() => socket.terminate(), longestSilenceMs).unref();
  }

  async function read(text: string): Promise<void> {
    const frame = frameOf(text);
    if (frame?.type === 'hello') return greeted.resolve();
    if (frame?.type === 'disconnect') return end(frame.reason ?? 'it says no reason');
    if (frame?.envelope_id === undefined) return;
    if (frame.type === 'events_api') await take(JSON.stringify(frame.payload));
    socket.send(JSON.stringify({ envelope_id: frame.envelope_id }));
  }

  socket.on('message', (data) => {
    hear();
    const reading = read(String(data)).catch(onError);
    taken = Promise.all([taken, reading]);
  });
  socket.on('ping', hear);
  socket.on('error', (error) => end(reasonOf(error)));
  socket.on('close', () => {
    clearTimeout(silence);
    end('it was closed');
  });
  const late = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  const giveUp = () => end('it does not greet in time');
  late.addEventListener('abort', giveUp, { once: true });
  try {
    await greeted.promise;
  } catch (error) {
    socket.terminate();
    throw error;
  } finally {
    late.removeEventListener('abort', giveUp);
  }
  return {
    get isOpen() {
      return isOpen;
    },
    close: () => socket.close(),
    taken: async () => void (await taken),
  };
}

function frameOf(text: string): z.output<typeof frameForm> | undefined {
  try {
    return frameForm.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
