/** Codes of a client's first message. Later messages have a letter instead. */
export const startupCodes = { protocol3: 196_608, ssl: 80_877_103, gss: 80_877_104 } as const;

export type Part =
  | { readonly kind: 'startup'; readonly bytes: Buffer; readonly code: number }
  /** Messages up to the first one after which the client waits for an answer. `last` is that message's letter. */
  | { readonly kind: 'statement'; readonly bytes: Buffer; readonly last: string };

/** Letters of Query, Sync, Flush, FunctionCall, CopyDone, CopyFail and Terminate. */
const awaitsAnswer = new Set('QSHFcfX');

const longestStartup = 10_000;
/** Far longer than any statement of ours. A message that claims more bytes is malformed. */
const longestMessage = 256 * 1024 * 1024;
const startupHead = 8;
const messageHead = 5;

export class MalformedMessageError extends Error {}

/** Splits a client's stream into the parts that are sent to the database at once. */
export class MessageReader {
  #chunks: Buffer[] = [];
  #size = 0;
  #needed = startupHead;
  #hasStarted = false;

  push(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
  }

  /** Returns the next part if it is complete. Throws MalformedMessageError. */
  next(): Part | undefined {
    // Skips looking at and joining the chunks of a long message until it is complete.
    if (this.#size < this.#needed) return undefined;
    const held = Buffer.concat(this.#chunks);
    this.#chunks = [held];
    return this.#hasStarted ? this.#statement(held) : this.#startup(held);
  }

  #startup(held: Buffer): Part | undefined {
    const length = held.readInt32BE(0);
    if (length < startupHead || length > longestStartup)
      throw new MalformedMessageError(`a first message of ${length} bytes`);
    const bytes = this.#take(held, length);
    if (!bytes) return undefined;
    const code = bytes.readInt32BE(4);
    this.#hasStarted = code === startupCodes.protocol3;
    this.#needed = this.#hasStarted ? messageHead : startupHead;
    return { kind: 'startup', bytes, code };
  }

  #statement(held: Buffer): Part | undefined {
    let end = 0;
    while (held.length >= end + messageHead) {
      const letter = String.fromCharCode(held[end] ?? 0);
      const length = held.readInt32BE(end + 1);
      if (length < 4 || length > longestMessage) throw new MalformedMessageError(`a message of ${length} bytes`);
      end += 1 + length;
      if (held.length < end) break;
      if (!awaitsAnswer.has(letter)) continue;
      const bytes = this.#take(held, end);
      this.#needed = messageHead;
      return bytes && { kind: 'statement', bytes, last: letter };
    }
    this.#needed = Math.max(end, held.length + 1);
    return undefined;
  }

  /** Returns and removes the first `length` bytes if they have arrived. */
  #take(held: Buffer, length: number): Buffer | undefined {
    this.#needed = length;
    if (held.length < length) return undefined;
    this.#chunks = [held.subarray(length)];
    this.#size = held.length - length;
    return held.subarray(0, length);
  }
}

/** Returns the parameters of a startup message, such as `application_name`. */
export function startupParameters(startup: Buffer): ReadonlyMap<string, string> {
  const texts = startup.toString('utf8', startupHead).split('\0');
  const parameters = new Map<string, string>();
  for (let at = 0; texts[at]; at += 2) parameters.set(texts[at] ?? '', texts[at + 1] ?? '');
  return parameters;
}

/** Encodes a protocol message: its letter, length and text. */
function message(letter: string, text: string): Buffer {
  const body = Buffer.from(text);
  const head = Buffer.alloc(messageHead, letter);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

/** Messages that roll back the client's transaction, whatever it was doing. */
export const rollback: Buffer = Buffer.concat([message('S', ''), message('Q', 'rollback\0')]);

/** Encodes an error that ends a connection. */
export const fatalError = (code: string, text: string): Buffer =>
  message('E', `SFATAL\0VFATAL\0C${code}\0M${text}\0\0`);
