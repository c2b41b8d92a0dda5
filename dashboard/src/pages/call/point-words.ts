import { words } from '../../common/words.ts';

/** Says who has to do something; undefined if it is who says so. */
export function ownerWords(owner: string | null | undefined): string | undefined {
  const name = owner?.toLowerCase();
  if (!owner || name === 'i' || name === 'we') return undefined;
  return name === 'you' ? 'asked of the others' : `for ${owner}`;
}

/** The subject of a finding. Names of laws stay as they are. */
export const targetWords = (target: string): string =>
  target.includes(':') ? target.replaceAll('_', ' ') : words(target);
