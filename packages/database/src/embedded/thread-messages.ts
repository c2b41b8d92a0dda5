import type { PlainError } from '../errors.ts';
import type { EmbeddedDatabaseOptions } from './embedded-database.ts';

/** What a thread of the embedded database is started with. */
export type ThreadOptions = Omit<EmbeddedDatabaseOptions, 'onCrash'>;

/** What a thread of the embedded database says to the one that started it. */
export type ThreadAnswer =
  | { readonly type: 'ready'; readonly url: string; readonly port: number }
  | { readonly type: 'refused' | 'crashed'; readonly error: PlainError };
