import { useLocation } from '@tanstack/react-router';
import { Code2, House, Keyboard, LogOut, Settings2 } from 'lucide-react';
import { useState } from 'react';
import { words } from '../common/words.ts';
import { chooseTheme, themes, useTheme } from '../design/theme.ts';
import { type FragmentType, readFragment } from '../generated/fragment-masking.ts';
import { graphql } from '../generated/gql.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Menu, MenuItem, MenuLine, MenuOptions } from '../parts/menu.tsx';
import { toast } from '../parts/toasts.tsx';
import { sections } from './sections.ts';
import { chooseStartPage, chosenStartPage, type SectionPath } from './start-page.ts';
import styles from './viewer-menu.module.css';

const viewerFragment = graphql(`
  fragment ViewerMenu on Viewer {
    subject
    tenant
    roles
    user {
      name
    }
  }
`);

interface ViewerMenuProps {
  readonly of: FragmentType<typeof viewerFragment> | undefined;
  readonly onShortcuts: () => void;
}

const isLocal = (subject: string): boolean => subject === 'local-developer';

/** The gateway leaves this mark beside the session, which scripts cannot read. A token has no session to sign out of. */
const hasSession = (): boolean => /(^|; )sophia_signed_in=/.test(document.cookie);

export function ViewerMenu({ of, onShortcuts }: ViewerMenuProps) {
  const viewer = readFragment(viewerFragment, of);
  const theme = useTheme();
  const name = viewer?.user?.name ?? (viewer && isLocal(viewer.subject) ? 'Local developer' : viewer?.subject) ?? '';
  const trigger = (
    <button type="button" className={styles.viewer}>
      {name === '' ? <Settings2 aria-hidden="true" /> : <Avatar name={name} />}
      <span className={styles.names}>
        <span className={styles.name}>{name}</span>
        <span className={styles.tenant}>{viewer?.tenant}</span>
      </span>
      <span className="unseen">Settings</span>
    </button>
  );
  return (
    <Menu trigger={trigger} align="start">
      <MenuOptions
        label="Theme"
        options={themes.map((value) => ({ value, label: words(value) }))}
        value={theme}
        onChange={chooseTheme}
      />
      <MenuLine />
      <StartPageItem />
      <MenuItem icon={<Keyboard />} hint={<kbd>?</kbd>} onChoose={onShortcuts}>
        Keyboard shortcuts
      </MenuItem>
      <MenuItem icon={<Code2 />} onChoose={() => window.location.assign('/developers')}>
        For developers
      </MenuItem>
      {hasSession() && (
        <MenuItem icon={<LogOut />} onChoose={() => window.location.assign('/sign-out')}>
          Sign out
        </MenuItem>
      )}
    </Menu>
  );
}

/** Makes the section that is open the one to start on, or leaves that to the role again. */
function StartPageItem() {
  const path = useLocation({ select: ({ pathname }) => pathname });
  const here = sections.find((section) => section.path === `/${path.split('/')[1]}`);
  const [chosen, setChosen] = useState(chosenStartPage);
  if (!here) return null;
  const choose = (start: SectionPath | undefined) => {
    chooseStartPage(start);
    setChosen(start);
    toast(start === undefined ? 'You start on the page of your role' : `You start on ${here.title}`);
  };
  return chosen === here.path ? (
    <MenuItem icon={<House />} onChoose={() => choose(undefined)}>
      Start on the page of my role
    </MenuItem>
  ) : (
    <MenuItem icon={<House />} onChoose={() => choose(here.path)}>
      Start on {here.title}
    </MenuItem>
  );
}
