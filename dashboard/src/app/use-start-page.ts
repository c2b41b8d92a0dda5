import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ShellQuery } from '../generated/graphql.ts';
import { chosenStartPage, type SectionPath, startPageOf } from './start-page.ts';
import { useSections } from './use-sections.ts';

/** True if the browser was opened at the bare address, and not brought back to Today. */
const isFresh = (): boolean => {
  const { pathname, search } = window.location;
  const [how] = performance.getEntriesByType('navigation');
  const isAgain = how instanceof PerformanceNavigationTiming && how.type !== 'navigate';
  return pathname === '/' && search === '' && !isAgain;
};

/** Leads whoever opens the dashboard at its bare address to the page that they start on. A link to Today stays one. */
export function useStartPage(viewer: Pick<ShellQuery['viewer'], 'roles' | 'subject'> | undefined): void {
  const isOpening = useRef(isFresh());
  const navigate = useNavigate();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const theirs: readonly SectionPath[] = useSections().map((section) => section.path);
  useEffect(() => {
    if (path !== '/') isOpening.current = false;
    if (!isOpening.current || !viewer) return;
    isOpening.current = false;
    // On a developer's own machine there are no people with roles.
    const roles = viewer.subject === 'local-developer' ? [] : viewer.roles;
    const start = startPageOf(roles, theirs, chosenStartPage());
    if (start !== '/') void navigate({ to: start, replace: true });
  }, [viewer, theirs, path, navigate]);
}
