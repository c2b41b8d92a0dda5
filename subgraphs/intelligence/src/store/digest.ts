import { createHash } from 'node:crypto';

/** Identifies a version of a text. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url');
