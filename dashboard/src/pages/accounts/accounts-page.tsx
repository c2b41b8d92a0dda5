import { getRouteApi } from '@tanstack/react-router';
import { Columns3, X } from 'lucide-react';
import { useCallback } from 'react';
import { formatNumber } from '../../common/formats.ts';
import { counted } from '../../common/words.ts';
import { useAnnounced } from '../../parts/announcer.tsx';
import { Button } from '../../parts/button.tsx';
import { DataTable, type Sort } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { whyFailed } from '../../parts/failure.ts';
import { Menu, MenuChoice } from '../../parts/menu.tsx';
import { SearchBox } from '../../parts/search-box.tsx';
import { Page } from '../../view/page.tsx';
import { ReportLink } from '../../view/report-link.tsx';
import { AccountsExport } from './accounts-export.tsx';
import styles from './accounts-page.module.css';
import { columns, usuallyHidden } from './columns.tsx';
import { Filters } from './filters.tsx';
import { type AccountsSearch, sortNames } from './search.ts';
import { useAccounts } from './use-accounts.ts';
import { ViewsMenu } from './views-menu.tsx';

const route = getRouteApi('/accounts');

/** All accounts as a table. Its filters, order and columns are in the URL. */
export function AccountsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { key, rows, total, matching, error, retry, isOld, isRefreshing, more } = useAccounts(search);
  const change = (next: AccountsSearch) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  const choose = useCallback(
    (next: AccountsSearch) =>
      // Time range and comparison are no part of a view.
      void navigate({ search: ({ range, compare }) => ({ range, compare, ...next }) }),
    [navigate],
  );
  const clear = () => change({ q: undefined, segment: undefined, region: undefined, owner: undefined });
  const hidden = search.hide ?? usuallyHidden;
  const isByRisk = search.sort === 'risk';
  const isFiltered = Boolean(search.q || search.segment || search.region || search.owner);
  const sort: Sort = { by: search.sort ?? 'name', isDescending: isByRisk || search.down === true };
  const onSort = ({ by, isDescending }: Sort) => {
    const name = sortNames.find((each) => each === by);
    change({
      sort: name === 'name' ? undefined : name,
      down: (name !== 'risk' && isDescending) || undefined,
      ...(name === 'risk' && { q: undefined }),
    });
  };
  const toggle = (id: string, isShown: boolean) =>
    change({ hide: isShown ? hidden.filter((each) => each !== id) : [...hidden, id] });

  const count =
    rows && !isOld ? countOf({ total, matching, isByRisk, isFiltered }) : error ? 'Cannot be read now' : 'Counting';

  useAnnounced(rows && !isOld ? count : undefined);

  return (
    <Page title="Accounts" isFull text={count}>
      <div className={styles.bar}>
        <ViewsMenu search={search} onChoose={choose} />
        <SearchBox
          label="Search by name or domain"
          placeholder={isByRisk ? 'Sorted by risk' : 'Name or domain'}
          whyOff={isByRisk ? 'A list by risk cannot be searched; sort it by name first' : undefined}
          value={search.q ?? ''}
          onChange={(q) => change({ q: q || undefined })}
        />
        <Filters search={search} onChange={change} />
        {isFiltered && (
          <Button look="quiet" icon={<X aria-hidden="true" />} onClick={clear}>
            Clear
          </Button>
        )}
        <div className={styles.end}>
          {isByRisk && <ReportLink page="ACCOUNTS_AT_RISK" />}
          <AccountsExport search={search} />
          <Menu trigger={<Button icon={<Columns3 aria-hidden="true" />}>Columns</Button>}>
            {columns.slice(1).map(({ id, title }) => (
              <MenuChoice key={id} isChosen={!hidden.includes(id)} onChange={(isShown) => toggle(id, isShown)}>
                {title}
              </MenuChoice>
            ))}
          </Menu>
        </div>
      </div>
      <div className={styles.table}>
        {error && !rows ? (
          <Empty why={whyFailed(error, retry)} />
        ) : rows?.length === 0 && !isOld ? (
          <Empty
            why={
              isFiltered
                ? { kind: 'filtered', onClear: clear }
                : { kind: 'none', title: 'No accounts yet', text: 'pnpm ingest crm PATH loads them from a CRM.' }
            }
          />
        ) : (
          <DataTable
            of={key}
            label="Accounts"
            columns={columns.filter(({ id }) => !hidden.includes(id))}
            rows={rows ?? []}
            keyOf={({ id }) => id}
            total={total}
            sort={sort}
            onSort={onSort}
            onEnd={more}
            isLoading={rows === undefined}
            isRefreshing={isOld || isRefreshing}
          />
        )}
        {error && rows && (
          <div className={styles.rest} role="alert">
            The list cannot be read on or anew now.
            <Button onClick={retry}>Try again</Button>
          </div>
        )}
      </div>
    </Page>
  );
}

interface Count {
  readonly total: number;
  readonly matching: number | undefined;
  readonly isByRisk: boolean;
  readonly isFiltered: boolean;
}

/** A list by risk leaves out the accounts without one, so it says how many these are. */
function countOf({ total, matching, isByRisk, isFiltered }: Count): string {
  if (!isByRisk || matching === undefined) return `${counted(total, 'account')}${isFiltered ? ' match' : ''}`;
  return `${formatNumber(total)} with a risk, ${formatNumber(Math.max(0, matching - total))} without`;
}
