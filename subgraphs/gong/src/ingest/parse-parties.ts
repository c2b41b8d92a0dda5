import { affiliations, type PartyRecord } from '../records/call-record.ts';
import { parseCrmReferences } from './parse-crm-references.ts';
import { id, isFields, listOf, text, word } from './read-values.ts';

/** Returns a call's parties, each once. When two have the same id, the last counts. */
export function parseParties(parties: unknown, defects: string[]): PartyRecord[] {
  const found = new Map<string, PartyRecord>();
  listOf(parties).forEach((party) => {
    const parsed = parseParty(party);
    if (parsed) found.set(parsed.key, parsed);
    else defects.push('a party has no id, speaker, user, address or name');
  });
  return [...found.values()];
}

function parseParty(party: unknown): PartyRecord | null {
  if (!isFields(party)) return null;
  const gongUserId = id(party.userId);
  const speakerKey = id(party.speakerId);
  const [name, email, phone] = [
    text(party.name),
    text(party.emailAddress)?.toLowerCase() ?? null,
    text(party.phoneNumber),
  ];
  const key =
    id(party.id) ??
    (speakerKey && `speaker:${speakerKey}`) ??
    (gongUserId && `user:${gongUserId}`) ??
    (email && `email:${email}`) ??
    (phone && `phone:${phone}`) ??
    (name && `name:${name}`);
  if (!key) return null;
  const stated = word(party.affiliation, affiliations) ?? 'UNKNOWN';
  return {
    key,
    name,
    email,
    title: text(party.title),
    phone,
    // Somebody with a seat in our Gong is internal, even where Gong says UNKNOWN.
    affiliation: stated === 'UNKNOWN' && gongUserId ? 'INTERNAL' : stated,
    speakerKey,
    gongUserId,
    crmReferences: parseCrmReferences(party.context),
  };
}
