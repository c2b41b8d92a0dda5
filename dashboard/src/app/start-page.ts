import { keep, readKept } from '../common/kept.ts';
import type { Role } from '../generated/graphql.ts';
import { sections } from './sections.ts';

export type SectionPath = (typeof sections)[number]['path'];

/** Where people start who have not chosen a page, by their role. Of several roles the first counts. */
const startOfRole = [
  ['SUPER_USER', '/trust'],
  ['EXECUTIVE_VIEWER', '/revenue'],
  ['ACCOUNT_MANAGER', '/accounts'],
  ['ANALYST', '/'],
  ['DEVELOPER', '/trust'],
  ['PARTNER', '/accounts'],
] as const satisfies readonly (readonly [Role, SectionPath])[];

/** Returns the page that somebody starts on: the chosen one, or that of the role; Today if they may not see it. */
export function startPageOf(
  roles: readonly Role[],
  theirs: readonly SectionPath[],
  chosen: SectionPath | undefined,
): SectionPath {
  const ofRole = startOfRole.find(([role]) => roles.includes(role))?.[1];
  return [chosen, ofRole].find((path) => path !== undefined && theirs.includes(path)) ?? '/';
}

const kept = 'sophia.start';

/** The page that was chosen in this browser. */
export const chosenStartPage = (): SectionPath | undefined =>
  sections.find(({ path }) => path === readKept(kept))?.path;

/** Starts on a page from now on; on that of the role without one. */
export const chooseStartPage = (path: SectionPath | undefined): void => keep(kept, path ?? '');
