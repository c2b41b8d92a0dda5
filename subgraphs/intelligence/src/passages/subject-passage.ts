import type { EntityManager } from '@sophia/database';
import type { PassageChange } from './announce-passages.ts';
import { type NewPassage, passageIdOf } from './passage-row.ts';
import { removePassages } from './remove-passages.ts';

type SubjectKind = 'ACCOUNT' | 'CONTACT';
type SubjectFacts = Pick<NewPassage, 'accountId' | 'contactIds' | 'occurredAt' | 'title' | 'text'>;

/** Makes the passage of an account or a contact. */
export const subjectPassage = (tenant: string, kind: SubjectKind, id: string, facts: SubjectFacts): NewPassage => ({
  id: passageIdOf(tenant, kind, id),
  kind,
  place: 0,
  interactionId: null,
  callId: null,
  part: null,
  messageId: null,
  threadId: null,
  dealId: null,
  segmentIds: [],
  startMs: null,
  endMs: null,
  speakerRoles: [],
  source: 'crm',
  isFindable: true,
  language: 'en',
  collections: [],
  searchedTitle: facts.title,
  ...facts,
});

export const removeSubjectPassages = (
  em: EntityManager,
  tenant: string,
  kind: SubjectKind,
  ids: readonly string[],
): Promise<Partial<PassageChange>> =>
  removePassages(
    em,
    ids.map((id) => passageIdOf(tenant, kind, id)),
  );
