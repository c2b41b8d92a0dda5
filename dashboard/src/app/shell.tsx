import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import {
  Building2,
  ChartNoAxesCombined,
  GraduationCap,
  Mail,
  Phone,
  Search,
  ShieldCheck,
  Sun,
  TextSearch,
} from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { formatTime } from '../common/formats.ts';
import { counted } from '../common/words.ts';
import { graphql } from '../generated/gql.ts';
import { useGraph } from '../graph/use-graph.ts';
import { Announcer, announce } from '../parts/announcer.tsx';
import { areSingleKeysOn, useKeys } from '../parts/keys.ts';
import { Toasts, undoLatest } from '../parts/toasts.tsx';
import { ClockProvider, useClock } from '../parts/zone.tsx';
import { Connection } from './connection.tsx';
import { Forbidden } from './forbidden.tsx';
import { loadPart } from './load-part.ts';
import { sections } from './sections.ts';
import styles from './shell.module.css';
import { useSections } from './use-sections.ts';
import { useStartPage } from './use-start-page.ts';
import { ViewerMenu } from './viewer-menu.tsx';

const Palette = lazy(() => loadPart(() => import('./palette.tsx')));
const Shortcuts = lazy(() => loadPart(() => import('./shortcuts.tsx')));

const shellQuery = graphql(`
  query Shell {
    viewer {
      ...ViewerMenu
      subject
      roles
      scopes
      settings {
        timeZone
      }
    }
  }
`);

/** Keeps the connection open on every page, and the number at the navigation current. */
const waitingQuery = graphql(`
  query Waiting @live(throttle: 500) {
    alerts(first: 1, filter: { status: { eq: OPEN } }) {
      totalCount
    }
  }
`);

const icons = {
  today: Sun,
  accounts: Building2,
  calls: Phone,
  revenue: ChartNoAxesCombined,
  coaching: GraduationCap,
  search: TextSearch,
  reports: Mail,
  trust: ShieldCheck,
} as const;

/** What is around all pages: navigation, palette, shortcuts, and the state of the connection. */
export function Shell() {
  const { data, isLoading } = useGraph(shellQuery, {});
  const waiting = useGraph(waitingQuery, {}).data?.alerts?.totalCount;
  useNewAlerts(waiting);
  useStartPage(data?.viewer);
  const [open, setOpen] = useState<'palette' | 'shortcuts'>();
  const navigate = useNavigate();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const theirs = useSections();
  const here = sections.find((section) => section.path === `/${path.split('/')[1]}`);
  const isTheirs = here === undefined || theirs.includes(here);
  const keysOfSections = Object.fromEntries(theirs.map(({ key, path }) => [key, () => void navigate({ to: path })]));
  const toMain = () => document.getElementById('main')?.focus();
  useKeys({
    'mod+k': () => setOpen('palette'),
    '/': () => setOpen('palette'),
    '?': () => setOpen('shortcuts'),
    z: undoLatest,
    ...keysOfSections,
  });

  return (
    <ClockProvider zone={data?.viewer?.settings.timeZone} isLoading={isLoading}>
      <button type="button" className={styles.skip} onClick={toMain}>
        Skip to the content
      </button>
      <div className={styles.shell}>
        <header className={styles.side}>
          <Link to="/" className={styles.brand}>
            <img src="/favicon.ico" alt="" width="22" height="22" />
            Sophia
          </Link>
          <button type="button" className={styles.search} onClick={() => setOpen('palette')}>
            <Search aria-hidden="true" />
            <span>Search</span>
            <kbd>{navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl'} K</kbd>
          </button>
          <nav aria-label="Sections" className={`${styles.nav} ${isLoading ? styles.waits : ''}`}>
            {theirs.map(({ path, title, icon }) => {
              const Icon = icons[icon];
              return (
                <Link
                  key={path}
                  to={path}
                  search={{}}
                  className={styles.link}
                  activeProps={{ className: styles.active, 'aria-current': 'page' }}
                  activeOptions={{ exact: path === '/', includeSearch: false }}
                >
                  <Icon aria-hidden="true" />
                  {title}
                  {path === '/' && waiting ? (
                    <span className={styles.badge}>
                      {waiting}
                      <span className="unseen"> open alerts</span>
                    </span>
                  ) : null}
                </Link>
              );
            })}
          </nav>
          <div className={styles.foot}>
            <Connection />
            <ViewerMenu of={data?.viewer} onShortcuts={() => setOpen('shortcuts')} />
          </div>
        </header>
        <main id="main" className={styles.main} tabIndex={-1}>
          {isTheirs ? <Outlet /> : <Forbidden hasOthers={theirs.length > 0} />}
          <Printed />
        </main>
      </div>
      <Toasts />
      <Announcer />
      <Suspense>
        {open === 'palette' && <Palette onClose={() => setOpen(undefined)} onShortcuts={() => setOpen('shortcuts')} />}
        {open === 'shortcuts' && <Shortcuts areOn={areSingleKeysOn()} onClose={() => setOpen(undefined)} />}
      </Suspense>
    </ClockProvider>
  );
}

/** Says on paper where a page is from, and of when. */
function Printed() {
  const { now, zone } = useClock();
  const href = useLocation({ select: (location) => location.href });
  return (
    <footer className={styles.printed}>
      Printed {formatTime(now, zone)} ({zone}) from {window.location.origin + href}
    </footer>
  );
}

/** Says how many open alerts there are more than before. */
function useNewAlerts(waiting: number | null | undefined): void {
  const before = useRef<number>(undefined);
  useEffect(() => {
    if (waiting == null) return;
    const added = waiting - (before.current ?? waiting);
    before.current = waiting;
    if (added > 0) announce(counted(added, 'new alert'));
  }, [waiting]);
}
