import type { Affiliation } from '../records/call-record.ts';
import type { PartyRow, TalkTimeRow } from './call-rows.ts';

/** Returns our share of the time talked, from 0 to 1. Null when nobody talked, or when no talker's side is known. */
export function talkRatio(
  speakers: readonly TalkTimeRow[],
  parties: readonly Pick<PartyRow, 'id' | 'affiliation'>[],
): number | null {
  const sides = new Map(parties.map((party) => [party.id, party.affiliation]));
  const sideOf = (speaker: TalkTimeRow): Affiliation =>
    sides.get(speaker.partyId) ?? (speaker.isOurs ? 'INTERNAL' : 'UNKNOWN');
  if (speakers.every((speaker) => sideOf(speaker) === 'UNKNOWN')) return null;
  const all = sum(speakers);
  return all > 0 ? sum(speakers.filter((speaker) => sideOf(speaker) === 'INTERNAL')) / all : null;
}

const sum = (speakers: readonly TalkTimeRow[]): number => speakers.reduce((total, { seconds }) => total + seconds, 0);
