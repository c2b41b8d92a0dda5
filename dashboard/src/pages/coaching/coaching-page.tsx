import { getRouteApi } from '@tanstack/react-router';
import { Page } from '../../view/page.tsx';
import { RangeMenu } from '../../view/range-menu.tsx';
import { ReportLink } from '../../view/report-link.tsx';
import styles from './coaching-page.module.css';
import { CompetitorsTile } from './competitors-tile.tsx';
import { ObjectionsTile } from './objections-tile.tsx';
import { PeopleTile } from './people-tile.tsx';

const route = getRouteApi('/coaching');

/** How our people lead calls, and what they hear. */
export function CoachingPage() {
  const { kind } = route.useSearch();
  return (
    <Page
      title="Coaching"
      controls={
        <>
          <ReportLink page="COACHING" />
          <RangeMenu />
        </>
      }
    >
      <div className={styles.parts}>
        <PeopleTile kind={kind} />
        <div className={styles.columns}>
          <ObjectionsTile />
          <CompetitorsTile />
        </div>
      </div>
    </Page>
  );
}
