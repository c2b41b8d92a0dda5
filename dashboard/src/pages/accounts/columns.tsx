import { formatMoney, formatNumber } from '../../common/formats.ts';
import type { AccountRowFragment } from '../../generated/graphql.ts';
import { Avatar } from '../../parts/avatar.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { Pill } from '../../parts/pill.tsx';
import { ScoreValue } from '../../parts/score.tsx';
import { When } from '../../parts/when.tsx';
import { AccountLink } from '../../view/account-link.tsx';
import { Person } from '../../view/person.tsx';
import styles from './accounts-page.module.css';

const none = <span className={styles.none}>–</span>;

/** The columns of the table. The first one is always shown. */
export const columns: readonly Column<AccountRowFragment>[] = [
  {
    id: 'name',
    title: 'Account',
    width: 250,
    sorts: true,
    cell: (account) => (
      <span className={styles.account}>
        <Avatar name={account.name} isRound={false} />
        <AccountLink account={account} />
      </span>
    ),
  },
  {
    id: 'health',
    title: 'Health',
    width: 175,
    cell: ({ health }) => <ScoreValue value={health?.shownValue} change={health?.change7Days} better="more" />,
  },
  {
    id: 'risk',
    title: 'Churn risk',
    width: 175,
    sorts: true,
    cell: ({ churnRisk }) => <ScoreValue value={churnRisk?.shownValue} change={churnRisk?.change7Days} better="less" />,
  },
  {
    id: 'alerts',
    title: 'Alerts',
    width: 105,
    cell: ({ openAlertCount }) => (openAlertCount ? <Pill tone="warn">{openAlertCount} open</Pill> : none),
  },
  { id: 'owner', title: 'Owner', width: 160, cell: ({ owner }) => <Person name={owner?.fullName} none="Nobody" /> },
  {
    id: 'pipeline',
    title: 'Open pipeline',
    width: 120,
    isNumber: true,
    cell: ({ openPipeline }) => openPipeline?.map((sum) => formatMoney(sum)).join(', ') || none,
  },
  {
    id: 'units',
    title: 'Units',
    width: 90,
    isNumber: true,
    sorts: true,
    cell: ({ unitCount }) => (unitCount == null ? none : formatNumber(unitCount)),
  },
  {
    id: 'last',
    title: 'Last contact',
    width: 115,
    isNumber: true,
    cell: ({ lastInteractionAt }) => (lastInteractionAt ? <When at={lastInteractionAt} /> : none),
  },
  { id: 'segment', title: 'Segment', width: 130, cell: ({ segment }) => segment ?? none },
  { id: 'region', title: 'Region', width: 140, cell: ({ region }) => region ?? none },
  {
    id: 'software',
    title: 'Software',
    width: 180,
    cell: ({ propertySoftware }) => propertySoftware.join(', ') || none,
  },
  {
    id: 'revenue',
    title: 'Revenue',
    width: 110,
    isNumber: true,
    sorts: true,
    cell: ({ annualRevenue }) => (annualRevenue ? formatMoney(annualRevenue) : none),
  },
];

/** Columns that are hidden until somebody shows them. */
export const usuallyHidden: readonly string[] = ['segment', 'region', 'software', 'revenue'];
