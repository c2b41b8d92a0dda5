import { textOrNull } from './clean-text.ts';
import type { FileEntry } from './shapes.ts';

const fileStates = ['AVAILABLE', 'DELETED', 'HIDDEN'] as const;

/** A file as stored with its message. */
export interface StoredFile {
  slackFileId: string;
  name: string | null;
  title: string | null;
  mimeType: string | null;
  sizeBytes: number | null;
  url: string | null;
  state: (typeof fileStates)[number];
}

const maxFiles = 50;

/** Returns a message's files without the tokens that an export adds to their addresses. */
export function storedFiles(files: readonly FileEntry[]): StoredFile[] {
  return files.slice(0, maxFiles).map((file) => ({
    slackFileId: file.id.replaceAll('\u0000', '').toWellFormed(),
    name: textOrNull(file.name),
    title: textOrNull(file.title),
    mimeType: textOrNull(file.mimetype),
    sizeBytes: file.size !== undefined && file.size >= 0 ? file.size : null,
    url: withoutSecrets(file.url_private),
    state: file.mode === 'tombstone' ? 'DELETED' : file.mode === 'hidden_by_limit' ? 'HIDDEN' : 'AVAILABLE',
  }));
}

/** Returns the address without query, fragment and credentials, which may open the file to anybody. Null if invalid. */
function withoutSecrets(address: string | undefined): string | null {
  const url = URL.parse(textOrNull(address) ?? '');
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  return `${url.protocol}//${url.host}${url.pathname}`;
}
