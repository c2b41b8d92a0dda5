export type RoleCategory = 'SALES' | 'SUPPORT' | 'IMPLEMENTATION' | 'EXECUTIVE' | 'ADMIN';

/** Words of titles and departments. The first that fits counts: an "Executive Assistant" leads nobody. */
const categories: readonly (readonly [RoleCategory, RegExp])[] = [
  ['ADMIN', /\b(?:assistant|office manager|receptionist)\b/iu],
  ['EXECUTIVE', /\b(?:c[efiort]o|cmo|cpo|chief|president|founder|owner|[es]?vp|managing director|general manager)\b/iu],
  [
    'IMPLEMENTATION',
    /\b(?:implementations?|onboarding|solutions? (?:engineer|architect|consultant)|professional services|deployment|integrations?)\b/iu,
  ],
  [
    'SUPPORT',
    /\b(?:support|customer (?:success|care|service|experience)|csms?|(?:help|service) ?desk|technical account manager)\b/iu,
  ],
  ['SALES', /\b(?:sales|account (?:executive|manager)|business development|partnerships?|revenue|sdr|bdr|ae)\b/iu],
  [
    'ADMIN',
    /\b(?:administrat\w{2,5}|admin|hr|human resources|people|talent|recruit\w{2,4}|finance|account(?:ing|ant)|controller|payroll|legal|office|operations)\b/iu,
  ],
];

/**
 * Returns what a user does, by the title or else the department; null if neither says, and for bots. Of guests, who are no
 * colleagues, only who leads their company is told.
 */
export function roleCategory({
  title,
  department,
  isGuest,
  isBot,
}: {
  readonly title?: string | null;
  readonly department?: string | null;
  readonly isGuest: boolean;
  readonly isBot: boolean;
}): RoleCategory | null {
  if (isBot) return null;
  const found = [title, department]
    .flatMap((text) => (text ? [categories.find(([, words]) => words.test(text))?.[0]] : []))
    .find((category) => category !== undefined);
  return found === undefined || (isGuest && found !== 'EXECUTIVE') ? null : found;
}
