import type { PlainError } from '../server/errors.ts';
import type { EmbeddedDatabaseOptions } from './embedded-database.ts';

/** Data that the database's thread is started with. */
export type ThreadOptions = Omit<EmbeddedDatabaseOptions, 'onCrash'>;

/** Messages from the database's thread to the one that started it. */
export type ThreadAnswer =
  | { readonly type: 'ready'; readonly url: string; readonly port: number }
  | { readonly type: 'refused' | 'crashed'; readonly error: PlainError };
