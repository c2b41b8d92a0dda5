import { type Sql, sql } from '@sophia/database';
import type { InteractionAnalysisRow } from '../entities/interaction-analysis.ts';

/**
 * Who said something: the one place that decides it. The whole of an interaction is OURS, THEIRS, or BOTH: calls, meetings,
 * and messages whose author is not known. What our people say among each other is ours, so are notes and tasks; tickets
 * are the customer's. In a call, the role of the speaker decides.
 */

/** Kinds with a single author. */
const writtenKinds = ['MESSAGE', 'EMAIL'];
const ourKinds = ['NOTE', 'TASK'];

const ourRole = 'OUR_TEAM';
const theirRoles = ['CUSTOMER', 'PROSPECT'];

/** True if nobody but our people said it: its mood and complaints are not the customer's. */
export const isOurs = ({ kind, direction }: Pick<InteractionAnalysisRow, 'kind' | 'direction'>): boolean =>
  direction === 'INTERNAL' || ourKinds.includes(kind) || (direction === 'OUTBOUND' && writtenKinds.includes(kind));

/** True if the customer alone said it. */
export const isTheirs = ({ kind, direction }: Pick<InteractionAnalysisRow, 'kind' | 'direction'>): boolean =>
  direction !== 'INTERNAL' && (kind === 'TICKET' || (direction === 'INBOUND' && writtenKinds.includes(kind)));

/** SQL for the side of the interaction in the row named `alias`: OURS, THEIRS or BOTH. */
export const sideOf = (alias: string): Sql => {
  const { kind, direction } = columns(alias);
  return sql`case
    when ${direction} = 'INTERNAL' or ${kind} = any(${ourKinds}::text[]) or ${wroteToThem(alias)} then 'OURS'
    when ${wroteToUs(alias)} or ${kind} = 'TICKET' then 'THEIRS'
    else 'BOTH' end`;
};

/** SQL that is true if the customer may have said the interaction in the row named `alias`, or a part of it. */
export const mayBeTheirs = (alias: string): Sql => sql`(${sideOf(alias)} <> 'OURS')`;

/** Of the row named `alias`: our people wrote it to the customer. */
export const wroteToThem = (alias: string): Sql => {
  const { kind, direction } = columns(alias);
  return sql`(${direction} = 'OUTBOUND' and ${kind} = any(${writtenKinds}::text[]))`;
};

/** Of the row named `alias`: the customer wrote it to our people. */
export const wroteToUs = (alias: string): Sql => {
  const { kind, direction } = columns(alias);
  return sql`(${direction} = 'INBOUND' and ${kind} = any(${writtenKinds}::text[]))`;
};

/** Of the sentence of a call in the row named `segment`. The roles of some speakers are not known. */
export const spokenByUs = (segment: string): Sql => sql`${sql.ref(`${segment}.role`)} = ${sql.lit(ourRole)}`;
export const spokenByThem = (segment: string): Sql =>
  sql`${sql.ref(`${segment}.role`)} in (${sql.join(theirRoles.map((role) => sql.lit(role)))})`;

/**
 * SQL for the role of who said a sentence of the interaction `alias`: in a call that of the speaker, else that of the side that
 * wrote it. The row `segment` is null unless it is of a call.
 */
export const roleOfSpeaker = (alias: string, segment: string): Sql => sql`coalesce(
  ${sql.ref(`${segment}.role`)},
  case ${sideOf(alias)} when 'OURS' then ${sql.lit(ourRole)} when 'THEIRS' then 'CUSTOMER' else 'UNKNOWN' end)`;

/** The same of the role of a speaker. */
export const isOurRole = (role: string): boolean => role === ourRole;
export const isTheirRole = (role: string): boolean => theirRoles.includes(role);

/** Of a sentence of the interaction `alias`: the customer said it. The row `segment` is null unless it is of a call. */
export const theySaid = (alias: string, segment: string): Sql =>
  sql`case when ${sql.ref(`${segment}.role`)} is null then ${sideOf(alias)} = 'THEIRS' else ${spokenByThem(segment)} end`;

/** Of a sentence of the interaction `alias`: our people said it to the customer. */
export const weToldThem = (alias: string, segment: string): Sql =>
  sql`case when ${sql.ref(`${segment}.role`)} is null then ${wroteToThem(alias)} else ${spokenByUs(segment)} end`;

/**
 * Of the text in the row named `alias`: this contact wrote it, of those who take part in it. Of a message or e-mail it is the
 * author: others are mentioned, or got it, and none of them wrote one whose author is not known. A meeting or ticket is the
 * contact's if nobody else of the customer took part.
 */
export const contactWrote = (alias: string, contact: Sql): Sql => {
  const { kind } = columns(alias);
  return sql`case
    when ${kind} = any(${writtenKinds}::text[]) then ${wroteToUs(alias)} and ${sql.ref(`${alias}.author_contact_id`)} = ${contact}
    else ${mayBeTheirs(alias)} and cardinality(${sql.ref(`${alias}.contact_ids`)}) = 1 end`;
};

/** Of the sentence of a call in the row named `segment`: this contact said it. */
export const contactSpoke = (segment: string, contact: Sql): Sql => sql`exists (
  select from intelligence.gong_identities speaker
  where speaker.tenant_id = ${sql.ref(`${segment}.tenant_id`)} and speaker.identity_id = ${sql.ref(`${segment}.party_id`)}
    and speaker.object_type = 'party' and speaker.contact_id = ${contact})`;

/**
 * Of the call in the row named `alias`: it is not known which of the speakers this contact is, but nobody else of the customer
 * took part, so that their side of the call is the contact's.
 */
export const contactSpokeAlone = (alias: string, contact: Sql): Sql => sql`(
  cardinality(${sql.ref(`${alias}.contact_ids`)}) = 1 and not exists (
    select from intelligence.call_parties party
    join intelligence.gong_identities known
      on known.tenant_id = party.tenant_id and known.identity_id = party.party_id and known.contact_id = ${contact}
    where party.tenant_id = ${sql.ref(`${alias}.tenant_id`)} and party.call_id = ${sql.ref(`${alias}.call_id`)}))`;

const columns = (alias: string) => ({ kind: sql.ref(`${alias}.kind`), direction: sql.ref(`${alias}.direction`) });
