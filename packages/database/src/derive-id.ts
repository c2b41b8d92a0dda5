import { parse, v5 } from 'uuid';

/** Must never change: another namespace would give every row another id. */
const namespace = parse('8b6a0c4e-5f0b-4d7e-9a63-2f1c7f1f5d10');

/**
 * Returns the id of a row from a source: a UUID v5 of tenant, source and the source's own id. Loading a row twice, or
 * out of order, therefore finds the same row. Parts are joined as JSON, so that ('a', 'b:c') and ('a:b', 'c') differ.
 */
export function deriveId(tenant: string, source: string, ...parts: string[]): string {
  return v5(JSON.stringify([tenant, source, ...parts]), namespace);
}
