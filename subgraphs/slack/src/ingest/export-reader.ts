import { jsonArray, type Tree, UnusableInputError } from '@sophia/ingest';
import type { z } from 'zod';
import { type MessageEntry, messageEntry, type ProfileEntry, profileEntry } from '../source/shapes.ts';
import { unwrapEntry } from '../source/to-message.ts';

/** A record of an export with the place that names it in messages: "general/2026-03-02.json[4]". */
export interface Located<T> {
  locator: string;
  record: T;
}

/** Hears of what cannot be read. */
export type Refuse = (locator: string, reason: string) => unknown;

/** Reads the records of an export's files one by one; what cannot be read goes to `refuse`. */
export class ExportReader {
  readonly #tree: Tree;
  readonly #signal: AbortSignal;
  readonly #refuse: Refuse;

  constructor(tree: Tree, signal: AbortSignal, refuse: Refuse) {
    this.#tree = tree;
    this.#signal = signal;
    this.#refuse = refuse;
  }

  /** The records of a list that have the shape. */
  async *list<T extends z.ZodType>(path: string, shape: T): AsyncGenerator<z.infer<T>> {
    for await (const { locator, record } of this.#items(path)) {
      const read = shape.safeParse(record);
      if (read.success) yield read.data;
      else await this.#refuse(locator, 'no usable id');
    }
  }

  /** The entries of a day file, each in its latest state; joins and other housekeeping too. */
  async *dayFile(path: string): AsyncGenerator<Located<MessageEntry>> {
    for await (const { locator, record } of this.#items(path)) {
      const read = messageEntry.safeParse(record);
      if (read.success) yield { locator, record: unwrapEntry(read.data) };
      else await this.#refuse(locator, 'not an object');
    }
  }

  /** Who wrote the entries of a day file, where they have a profile. */
  async *profiles(path: string): AsyncGenerator<ProfileEntry> {
    for await (const { record } of this.#items(path)) {
      const read = profileEntry.safeParse(record);
      if (read.success) yield read.data;
    }
  }

  /** A file that breaks off or is no JSON costs what comes after the break, not the load. */
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
