import { getRouteApi, Link } from '@tanstack/react-router';
import { Page } from '../../view/page.tsx';
import { RangeMenu } from '../../view/range-menu.tsx';
import { ReportLink } from '../../view/report-link.tsx';
import { ConversionTile } from './conversion-tile.tsx';
import { DealDrawer } from './deal-drawer.tsx';
import { DealsTable } from './deals-table.tsx';
import { ForecastTile } from './forecast-tile.tsx';
import { PastForecastsTile } from './past-forecasts-tile.tsx';
import styles from './revenue-page.module.css';
import { WarningsTile } from './warnings-tile.tsx';
import { WaterfallTile } from './waterfall-tile.tsx';

const route = getRouteApi('/revenue');
const tabs = [
  { tab: undefined, title: 'Overview' },
  { tab: 'deals', title: 'Open deals' },
] as const;

/** Where we land, what changed, and which deals need somebody. */
export function RevenuePage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const isTable = search.tab === 'deals';
  const { unit = 'QUARTER' } = search;
  return (
    <Page
      title="Revenue"
      isFull={isTable}
      controls={
        isTable ? undefined : (
          <>
            <ReportLink page="REVENUE" />
            <RangeMenu />
          </>
        )
      }
    >
      <nav aria-label="Parts" className={styles.tabs}>
        {tabs.map(({ tab, title }) => (
          <Link
            key={title}
            to="/revenue"
            search={{ tab }}
            className={styles.tab}
            activeOptions={{ includeSearch: true, explicitUndefined: true }}
            activeProps={{ 'aria-current': search.tab === tab ? 'page' : undefined }}
          >
            {title}
          </Link>
        ))}
      </nav>
      {isTable ? (
        <DealsTable search={search} />
      ) : (
        <div className={styles.parts}>
          <WaterfallTile />
          <div className={styles.columns}>
            <div className={styles.column}>
              <ForecastTile unit={unit} />
              <PastForecastsTile unit={unit} />
              <ConversionTile />
            </div>
            <div className={styles.column}>
              <WarningsTile />
            </div>
          </div>
        </div>
      )}
      {search.deal && (
        <DealDrawer
          key={search.deal}
          id={search.deal}
          onClose={() => void navigate({ search: (before) => ({ ...before, deal: undefined }) })}
        />
      )}
    </Page>
  );
}
