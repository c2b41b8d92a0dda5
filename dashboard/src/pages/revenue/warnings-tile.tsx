import { Link } from '@tanstack/react-router';
import { formatMoney } from '../../common/formats.ts';
import { graphql } from '../../generated/gql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Pill } from '../../parts/pill.tsx';
import { Row, Rows } from '../../parts/rows.tsx';
import { Tile } from '../../parts/tile.tsx';
import { warningNames, warningTitles } from '../../view/deal-warnings.ts';
import styles from './warnings-tile.module.css';

const warningsQuery = graphql(`
  query DealWarnings {
    openDeals(first: 8, filter: { warning: { isNull: false } }, orderBy: [{ field: AMOUNT, direction: DESC }]) {
      totalCount
      nodes {
        deal {
          id
        }
        name
        stage
        account {
          id
          name
        }
        amount {
          amount
          currencyCode
        }
        warnings {
          kind
          message
        }
      }
    }
    CLOSE_DATE_PASSED: openDealGroups(by: STAGE, filter: { warning: { eq: CLOSE_DATE_PASSED } }, first: 1) {
      count
    }
    SLIPPED: openDealGroups(by: STAGE, filter: { warning: { eq: SLIPPED } }, first: 1) {
      count
    }
    STALLED: openDealGroups(by: STAGE, filter: { warning: { eq: STALLED } }, first: 1) {
      count
    }
    NO_CONTACT: openDealGroups(by: STAGE, filter: { warning: { eq: NO_CONTACT } }, first: 1) {
      count
    }
    CHANCE_FALLING: openDealGroups(by: STAGE, filter: { warning: { eq: CHANCE_FALLING } }, first: 1) {
      count
    }
    NO_CLOSE_DATE: openDealGroups(by: STAGE, filter: { warning: { eq: NO_CLOSE_DATE } }, first: 1) {
      count
    }
    NO_AMOUNT: openDealGroups(by: STAGE, filter: { warning: { eq: NO_AMOUNT } }, first: 1) {
      count
    }
  }
`);

/** Open deals that something is wrong with, the largest first, and how many of each kind. */
export function WarningsTile() {
  const answer = useGraph(warningsQuery, {});
  return (
    <Tile
      title="Deals with warnings"
      count={answer.data?.openDeals?.totalCount}
      answer={answer}
      part={(data) => data.openDeals && data}
      field="openDeals"
      rows={8}
      rowHeight="3.25rem"
      aside={
        <Link to="/revenue" search={{ tab: 'deals', warning: [...warningNames], sort: 'warnings', down: true }}>
          All in the table
        </Link>
      }
      nothing={({ openDeals }) =>
        openDeals?.nodes.length === 0 ? { kind: 'none', title: 'No open deal has a warning' } : undefined
      }
    >
      {(data) => (
        <>
          <ul className={styles.kinds} aria-label="Kinds of warnings">
            {warningNames.flatMap((name) => {
              const count = data[name]?.count ?? 0;
              return count === 0
                ? []
                : [
                    <li key={name}>
                      <Link to="/revenue" search={{ tab: 'deals', warning: [name] }} className={styles.kind}>
                        {warningTitles[name]} <strong>{count}</strong>
                      </Link>
                    </li>,
                  ];
            })}
          </ul>
          <Rows>
            {data.openDeals?.nodes.map(({ deal, name, stage, account, amount, warnings }) => (
              <Row
                key={deal.id}
                title={
                  <Link
                    from="/revenue"
                    to="/revenue"
                    search={(before) => ({ ...before, deal: deal.id })}
                    className={styles.link}
                  >
                    {name}
                  </Link>
                }
                text={
                  <>
                    {account ? (
                      <Link
                        to="/accounts/$accountId"
                        params={{ accountId: account.id }}
                        search={{}}
                        className={styles.link}
                      >
                        {account.name}
                      </Link>
                    ) : (
                      'No account'
                    )}{' '}
                    · {stage}
                  </>
                }
                more={warnings.map(({ kind, message }) => (
                  <span key={kind} title={message}>
                    <Pill tone="warn">{warningTitles[kind]}</Pill>
                  </span>
                ))}
                end={<strong>{amount ? formatMoney(amount) : '–'}</strong>}
              />
            ))}
          </Rows>
        </>
      )}
    </Tile>
  );
}
