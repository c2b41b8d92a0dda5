import { deriveId } from '@sophia/database';
import type { EventData } from '@sophia/events';

type PassageKind = EventData<'interaction.changed'>['kind'] | 'THREAD' | 'ACCOUNT' | 'CONTACT';

/** A passage as it is made from an event. Its context, collections and topics come from other rows. */
export interface NewPassage {
  readonly id: string;
  readonly kind: PassageKind;
  readonly place: number;
  readonly interactionId: string | null;
  readonly callId: string | null;
  readonly part: number | null;
  readonly messageId: string | null;
  readonly threadId: string | null;
  readonly accountId: string | null;
  readonly dealId: string | null;
  readonly contactIds: readonly string[];
  readonly segmentIds: readonly string[];
  readonly startMs: number | null;
  readonly endMs: number | null;
  readonly speakerRoles: readonly string[];
  readonly source: string;
  readonly occurredAt: string;
  readonly isFindable: boolean;
  readonly language: string | null;
  readonly title: string;
  readonly text: string;
  /** Collections before the text is analysed. */
  readonly collections: readonly string[];
  /** Title that is searched with the text. Null if the text says it already. */
  readonly searchedTitle: string | null;
}

export const passageIdOf = (tenant: string, ...parts: string[]): string => deriveId(tenant, 'passage', ...parts);
