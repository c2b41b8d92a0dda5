import { createHash } from 'node:crypto';

/** Tells a version of a text from others. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url');
