import { affiliations, type PartyRecord } from '../call-record.ts';
import { parseCrmReferences } from './parse-crm-references.ts';
import { id, isFields, listOf, text, word } from './read-values.ts';

/** A call's parties, each once; of two with the same id the last. */
export function parseParties(parties: unknown, defects: string[]): PartyRecord[] {
  const found = new Map<string, PartyRecord>();
  listOf(parties).forEach((party) => {
    const parsed = parseParty(party);
    if (parsed) found.set(parsed.key, parsed);
    else defects.push('a party has nothing to know it by');
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
    // Who has a seat in our Gong is one of us, also where Gong did not work it out.
    affiliation: stated === 'UNKNOWN' && gongUserId ? 'INTERNAL' : stated,
    speakerKey,
    gongUserId,
    crmReferences: parseCrmReferences(party.context),
  };
}
