import { mayAny, useScopes } from '../view/use-may.ts';
import { sections } from './sections.ts';

/** Returns the sections in which the viewer may see something; all of them until that is known. */
export function useSections() {
  const scopes = useScopes();
  return sections.filter(({ needs }) => mayAny(scopes, needs));
}
