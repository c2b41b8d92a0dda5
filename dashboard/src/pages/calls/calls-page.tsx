import { getRouteApi } from '@tanstack/react-router';
import { Columns3, X } from 'lucide-react';
import { counted } from '../../common/words.ts';
import { useAnnounced } from '../../parts/announcer.tsx';
import { Button } from '../../parts/button.tsx';
import { DataTable, type Sort } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { whyFailed } from '../../parts/failure.ts';
import { Menu, MenuChoice } from '../../parts/menu.tsx';
import { SearchBox } from '../../parts/search-box.tsx';
import { Page } from '../../view/page.tsx';
import { RangeMenu } from '../../view/range-menu.tsx';
import { useRange } from '../../view/use-range.ts';
import { CallsExport } from './calls-export.tsx';
import styles from './calls-page.module.css';
import { columns } from './columns.tsx';
import { Filters } from './filters.tsx';
import { type CallsSearch, filterNames, sortNames } from './search.ts';
import { useCalls } from './use-calls.ts';

const route = getRouteApi('/calls');

const noFilters: CallsSearch = {
  q: undefined,
  topic: undefined,
  objection: undefined,
  competitor: undefined,
  account: undefined,
  person: undefined,
  employee: undefined,
};

/** The recorded calls of a time as a table. Its filters, order and columns are in the URL. */
export function CallsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const range = useRange();
  const calls = useCalls(search);
  const { rows, total, error, retry, isOld } = calls;
  const change = (next: CallsSearch) => void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  const clear = () => change(noFilters);
  const hidden = search.hide ?? [];
  const isFiltered = Boolean(search.q || filterNames.some((name) => search[name]));
  const sort: Sort = { by: search.sort ?? 'when', isDescending: search.up !== true };
  const onSort = ({ by, isDescending }: Sort) => {
    const name = sortNames.find((each) => each === by);
    change({ sort: name === 'when' ? undefined : name, up: !isDescending || undefined });
  };
  const toggle = (id: string, isShown: boolean) =>
    change({ hide: isShown ? hidden.filter((each) => each !== id) : [...hidden, id] });
  const count =
    rows && !isOld
      ? `${counted(total, 'call')}${isFiltered ? ' match' : ''}${differenceOf(total, calls)}`
      : error
        ? 'Cannot be read now'
        : 'Counting';
  useAnnounced(rows && !isOld ? count : undefined);

  return (
    <Page title="Calls" isFull text={count} controls={<RangeMenu />}>
      <div className={styles.bar}>
        <SearchBox
          label="Search by title"
          placeholder="Title"
          value={search.q ?? ''}
          onChange={(q) => change({ q: q || undefined })}
        />
        <Filters search={search} startedAt={calls.startedAt} isLoading={range.isLoading} onChange={change} />
        {isFiltered && (
          <Button look="quiet" icon={<X aria-hidden="true" />} onClick={clear}>
            Clear
          </Button>
        )}
        <div className={styles.end}>
          <CallsExport filter={calls.filter} orderBy={calls.orderBy} />
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
                : {
                    kind: 'none',
                    title: 'No calls in this time',
                    text: 'Choose a longer time, or load calls: pnpm ingest gong PATH.',
                  }
            }
          />
        ) : (
          <DataTable
            of={calls.key}
            label="Calls"
            columns={columns.filter(({ id }) => !hidden.includes(id))}
            rows={rows ?? []}
            keyOf={({ id }) => id}
            total={total}
            sort={sort}
            onSort={onSort}
            onEnd={calls.more}
            isLoading={rows === undefined}
            isRefreshing={isOld || calls.isRefreshing}
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

/** Says by how many calls the time differs from the one that it is compared with. */
function differenceOf(total: number, { before, comparedWith }: ReturnType<typeof useCalls>): string {
  if (before === undefined || comparedWith === undefined) return '';
  const by = total - before;
  if (by === 0) return `, as many as ${comparedWith}`;
  return `, ${Math.abs(by).toLocaleString('en')} ${by > 0 ? 'more' : 'fewer'} than ${comparedWith}`;
}
