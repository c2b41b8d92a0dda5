import type { CrmReference } from '../records/call-record.ts';
import { fieldsOf, id, listOf, text } from './read-values.ts';

/**
 * Returns the CRM records of a `context`, each once. With both timings requested, Gong sends an object twice: as it is
 * now, and as it was during the call. The current name is preferred.
 */
export function parseCrmReferences(context: unknown): CrmReference[] {
  const found = new Map<string, CrmReference>();
  for (const link of listOf(context).map(fieldsOf)) {
    const system = text(link.system) ?? 'Unknown';
    for (const object of listOf(link.objects).map(fieldsOf)) {
      const [objectType, objectId] = [text(object.objectType), id(object.objectId)];
      if (!objectType || !objectId) continue;
      const key = JSON.stringify([system, objectType, objectId]);
      const [known, name] = [found.get(key), nameOf(object.fields)];
      const isNow = word(object.timing) === 'now';
      found.set(key, {
        system,
        objectType,
        objectId,
        name: isNow ? (name ?? known?.name ?? null) : (known?.name ?? name),
      });
    }
  }
  return [...found.values()];
}

const word = (value: unknown): string | undefined => text(value)?.toLowerCase();

function nameOf(fields: unknown): string | null {
  const field = listOf(fields)
    .map(fieldsOf)
    .find((candidate) => word(candidate.name) === 'name');
  return field ? text(field.value) : null;
}
