import { formatDay } from '../../common/formats.ts';
import { useClock } from '../../parts/zone.tsx';
import { Page } from '../../view/page.tsx';
import { RangeMenu } from '../../view/range-menu.tsx';
import { ReportLink } from '../../view/report-link.tsx';
import { AlertsTile } from './alerts-tile.tsx';
import { AtRiskTile } from './at-risk-tile.tsx';
import { DealsTile } from './deals-tile.tsx';
import { Figures } from './figures.tsx';
import { NextActionsTile } from './next-actions-tile.tsx';
import { SinceTile } from './since-tile.tsx';
import { SourcesTile } from './sources-tile.tsx';
import styles from './today-page.module.css';

/** What changed, what needs somebody, and whether the data can be trusted. */
export function TodayPage() {
  const { zone, now } = useClock();
  const weekday = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: zone }).format(now);
  return (
    <Page
      title="Today"
      text={`${weekday}, ${formatDay(now, zone)}`}
      controls={
        <>
          <ReportLink page="TODAY" />
          <RangeMenu />
        </>
      }
    >
      <Figures />
      <div className={styles.columns}>
        <div className={styles.column}>
          <AlertsTile />
          <DealsTile />
        </div>
        <div className={styles.column}>
          <SinceTile />
          <NextActionsTile />
          <AtRiskTile />
          <SourcesTile />
        </div>
      </div>
    </Page>
  );
}
