import { topics } from '../analysis/topics.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

const things: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['support', /\bsupport\b|\bhelp ?desk\b/iu],
  ['price', /\bpric(?:e|es|ing)\b|\bfees?\b|\bcosts?\b|\boverpriced\b|\bexpensive\b/iu],
  ['onboarding', /\bonboarding\b|\brollout\b|\bimplementation\b|\bgo-live\b|\bmigration\b/iu],
  ['report', /\breports?\b|\bstatements?\b/iu],
  ['dashboard', /\bdashboards?\b/iu],
  ['portal', /\bportal\b/iu],
  ['app', /\bapps?\b/iu],
  ['login', /\blog ?ins?\b|\bpasswords?\b/iu],
  ['export', /\bexports?\b/iu],
  ['import', /\bimports?\b/iu],
  ['sync', /\bsync\w{0,3}\b/iu],
  ['integration', /\bintegrations?\b|\bapi\b/iu],
  ['invoice', /\binvoices?\b|\bbilling\b/iu],
  ['demo', /\bdemos?\b/iu],
  ['training', /\btrainings?\b|\bwebinars?\b/iu],
  ['documentation', /\bdoc(?:s|umentation)\b|\bguides?\b/iu],
  ['update', /\bupdates?\b|\bupgrade\b|\brelease\b/iu],
  ['layout', /\blayout\b|\bdesign\b|\bui\b|\binterface\b/iu],
  ['communication', /\bcommunication\b/iu],
  ['contract', /\bcontract\b|\bterms?\b/iu],
  ['chatbot', /\bchat ?bots?\b|\bassistant\b|\bbots?\b/iu],
  ['call', /\bcalls?\b|\bmeetings?\b/iu],
  ['team', /\bteams?\b|\breps?\b/iu],
];

const known: readonly (readonly [name: string, pattern: RegExp])[] = [
  ...topics.map(({ name, pattern }) => [name, pattern] as const),
  ...things,
];

/** Returns the product, feature or thing that stands nearest to a place of a sentence; null if it names none. */
export function targetNear(sentence: string, place: number, vocabulary: Vocabulary): string | null {
  const candidates = [
    ...vocabulary.find(sentence),
    ...known.map(([name, pattern]) => ({ name, start: sentence.search(pattern) })),
  ];
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { name, start } of candidates) {
    if (start === -1) continue;
    const distance = Math.abs(start - place);
    if (distance < least) [nearest, least] = [name, distance];
  }
  return nearest;
}
