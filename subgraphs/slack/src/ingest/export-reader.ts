import { jsonArray, type Tree, UnusableInputError } from '@sophia/ingest';
import type { z } from 'zod';
import { type MessageEntry, messageEntry, type ProfileEntry, profileEntry } from '../source/shapes.ts';
import { unwrapEntry } from '../source/to-message.ts';

/** A record of an export with its place for messages: "general/2026-03-02.json[4]". */
export interface Located<T> {
  locator: string;
  record: T;
}

/** Called for each record that cannot be read. */
export type Refuse = (locator: string, reason: string) => unknown;

/** Reads an export's records one by one, and calls `refuse` for those that cannot be read. */
export class ExportReader {
  readonly #tree: Tree;
  readonly #signal: AbortSignal;
  readonly #refuse: Refuse;

  constructor(tree: Tree, signal: AbortSignal, refuse: Refuse) {
    this.#tree = tree;
    this.#signal = signal;
    this.#refuse = refuse;
  }

  /** Reads the records of a list that have this shape. */
  async *list<T extends z.ZodType>(path: string, shape: T): AsyncGenerator<z.infer<T>> {
    for await (const { locator, record } of this.#items(path)) {
      const read = shape.safeParse(record);
      if (read.success) yield read.data;
      else await this.#refuse(locator, 'no valid id');
    }
  }

  /** Reads the entries of a day file, including housekeeping such as joins. An edited entry has its latest state. */
  async *dayFile(path: string): AsyncGenerator<Located<MessageEntry>> {
    for await (const { locator, record } of this.#items(path)) {
      const read = messageEntry.safeParse(record);
      if (read.success) yield { locator, record: unwrapEntry(read.data) };
      else await this.#refuse(locator, 'not an object');
    }
  }

  /** Reads the authors' profiles in a day file. */
  async *profiles(path: string): AsyncGenerator<ProfileEntry> {
    for await (const { record } of this.#items(path)) {
      const read = profileEntry.safeParse(record);
      if (read.success) yield read.data;
    }
  }

  /** Yields items until the file breaks off or is no longer JSON. The load goes on with the next file. */
  async *#items(path: string): AsyncGenerator<Located<unknown>> {
    let index = 0;
    try {
      for await (const record of jsonArray(await this.#tree.stream(path))) {
        this.#signal.throwIfAborted();
        yield { locator: `${path}[${index++}]`, record };
      }
    } catch (error) {
      if (!(error instanceof UnusableInputError)) throw error;
      await this.#refuse(path, error.message);
    }
  }
}
