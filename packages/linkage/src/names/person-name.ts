import { fold } from './fold.ts';

/** A person's name in parts that can be compared. A part is empty if it is not known. */
export interface PersonName {
  given: string;
  /** Further given names or initials. */
  middle: string;
  family: string;
}

const titles = new Set(
  'mr mrs ms miss mx dr prof professor sir madam rev hon capt lt sgt herr frau señor dott ing'.split(' '),
);
const suffixes = new Set('jr sr ii iii iv phd md mba cpa esq dds rn pe cpm arm'.split(' '));
/** Words that begin a family name: "van der Berg", "de la Cruz". */
const particles = new Set(
  'van von der den de del della di da dos du la le los las ter ten al el bin ben ibn mac st'.split(' '),
);

/**
 * Reads a full name: "Reed, Elena M.", "Dr. Elena Reed-Ortiz" and "Олена Рід" give folded parts. Titles and degrees are
 * left out. A single word is a given name.
 */
export function parseName(full: string): PersonName {
  const [before = '', after = ''] = full.split(/[,،]/, 2);
  const [first, second] = [bare(before), bare(after)];
  // "Reed, Elena" has a name on both sides of the comma; "Elena Reed, PhD" does not.
  if (first.length > 0 && second.length > 0) return { ...given(second), family: first.join(' ') };
  const words = first.length > 0 ? first : second;
  if (words.length < 2) return { given: words[0] ?? '', middle: '', family: '' };
  let start = words.length - 1;
  while (start > 1 && particles.has(words[start - 1] ?? '')) start -= 1;
  return { ...given(words.slice(0, start)), family: words.slice(start).join(' ') };
}

const bare = (text: string): string[] => {
  const words = fold(text)
    .split(' ')
    .filter((word) => word !== '' && !suffixes.has(word));
  return words.length > 1 && titles.has(words[0] ?? '') ? words.slice(1) : words;
};

const given = ([first = '', ...rest]: readonly string[]) => ({ given: first, middle: rest.join(' ') });
