import type { PropertyConfigCreate, WeaviateField } from 'weaviate-client';
import type { PassageFacts } from '../vector-store.ts';

const exact = { tokenization: 'field', indexSearchable: false } as const;

/** Properties of a passage in Weaviate. Its id there is the passage's. */
export const passageProperties: PropertyConfigCreate<undefined>[] = [
  { name: 'digest', dataType: 'text', tokenization: 'field', indexSearchable: false, indexFilterable: false },
  { name: 'kind', dataType: 'text', ...exact },
  { name: 'collections', dataType: 'text[]', ...exact },
  { name: 'source', dataType: 'text', ...exact },
  { name: 'occurredAt', dataType: 'date', indexRangeFilters: true },
  { name: 'interactionId', dataType: 'text', ...exact },
  { name: 'threadId', dataType: 'text', ...exact },
  { name: 'accountId', dataType: 'text', ...exact },
  { name: 'contactIds', dataType: 'text[]', ...exact },
  { name: 'speakerRoles', dataType: 'text[]', ...exact },
  { name: 'topics', dataType: 'text[]', ...exact },
  { name: 'language', dataType: 'text', ...exact },
];

type Properties = Record<string, WeaviateField>;

/** Returns facts as properties of a new object, which leaves out what is not known. */
export const properties = (facts: PassageFacts): Properties =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));

/** Returns facts as changes of an object, in which null removes a property. */
export const changedProperties = (facts: PassageFacts): Properties =>
  Object.fromEntries(Object.entries(facts)) as Properties;
