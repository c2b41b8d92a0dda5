import { Calendar } from 'lucide-react';
import { Button } from '../parts/button.tsx';
import { Menu, MenuLine, MenuOptions } from '../parts/menu.tsx';
import { useClock } from '../parts/zone.tsx';
import { compareNames, compareTitles, rangeNames, rangeTitles } from './range.ts';
import styles from './range-menu.module.css';
import { useRange } from './use-range.ts';

/** Chooses the time range and comparison, and prints the time zone in which days are counted. */
export function RangeMenu() {
  const { title, search, choose } = useRange();
  const { zone, isTenants } = useClock();
  return (
    <>
      <span className={styles.zone} title={isTenants ? 'Time zone in which days are counted' : 'Your time zone'}>
        {zone}
      </span>
      <Menu trigger={<Button icon={<Calendar aria-hidden="true" />}>{title}</Button>}>
        <MenuOptions
          label="Time range"
          options={rangeNames.map((value) => ({ value, label: rangeTitles[value] }))}
          value={search.range}
          onChange={(range) => choose({ range })}
        />
        <MenuLine />
        <MenuOptions
          label="Comparison"
          options={compareNames.map((value) => ({ value, label: compareTitles[value] }))}
          value={search.compare}
          onChange={(compare) => choose({ compare })}
        />
      </Menu>
    </>
  );
}
