import { useState } from 'react';
import { Drawer } from '../parts/drawer.tsx';
import { setSingleKeys } from '../parts/keys.ts';
import styles from './shortcuts.module.css';
import { useSections } from './use-sections.ts';

interface Group {
  readonly title: string;
  readonly keys: readonly (readonly [key: string, does: string])[];
}

const groupsWith = (sections: readonly { readonly key: string; readonly title: string }[]): readonly Group[] => [
  {
    title: 'Everywhere',
    keys: [
      ['Ctrl K or ⌘ K', 'Search, ask, and commands'],
      ['/', 'Search, ask, and commands'],
      ['?', 'This list'],
      ['z', 'Take back what you just did'],
      ...sections.map(({ key, title }) => [key, `Go to ${title}`] as const),
    ],
  },
  {
    title: 'Alerts',
    keys: [
      ['j', 'Next alert'],
      ['k', 'Alert before'],
      ['Enter', 'Show its evidence'],
      ['c', 'Acknowledge'],
      ['s', 'Snooze until tomorrow'],
      ['r', 'Resolve, and go to the next'],
      ['m', 'Assign and more'],
    ],
  },
  {
    title: 'A call',
    keys: [
      ['j', 'Next point of interest'],
      ['k', 'Point of interest before'],
      ['f', 'Search in the transcript'],
      ['n', 'Next hit'],
      ['N', 'Hit before'],
    ],
  },
];

interface ShortcutsProps {
  readonly areOn: boolean;
  readonly onClose: () => void;
}

export default function Shortcuts({ areOn, onClose }: ShortcutsProps) {
  const sections = useSections();
  const [isOn, setOn] = useState(areOn);
  return (
    <Drawer title="Keyboard shortcuts" onClose={onClose}>
      {groupsWith(sections).map(({ title, keys }) => (
        <section key={title} className={styles.group}>
          <h3>{title}</h3>
          <dl>
            {keys.map(([key, does]) => (
              <div key={key} className={styles.key}>
                <dt>{does}</dt>
                <dd>
                  <kbd>{key}</kbd>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ target }) => {
            setOn(target.checked);
            setSingleKeys(target.checked);
          }}
        />
        Shortcuts of a single key
      </label>
    </Drawer>
  );
}
