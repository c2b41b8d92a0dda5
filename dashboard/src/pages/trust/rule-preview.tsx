import { formatDay } from '../../common/formats.ts';
import { counted } from '../../common/words.ts';
import { graphql } from '../../generated/gql.ts';
import type { AlertRuleCreateInput } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { useAnnounced } from '../../parts/announcer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { whyFailed } from '../../parts/failure.ts';
import { Row, Rows } from '../../parts/rows.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { When } from '../../parts/when.tsx';
import { useClock } from '../../parts/zone.tsx';
import { AccountLink } from '../../view/account-link.tsx';
import styles from './trust-page.module.css';

const previewQuery = graphql(`
  query AlertRulePreview($input: AlertRuleCreateInput!) {
    alertRulePreview(input: $input) {
      count
      from
      to
      weeks {
        from
        count
      }
      examples {
        at
        title
        message
        account {
          id
          name
        }
      }
      userErrors {
        message
      }
    }
  }
`);

/** What a rule would have raised, had it been there. */
export function RulePreview({ input }: { readonly input: AlertRuleCreateInput }) {
  const { zone } = useClock();
  const { data, error, isLoading, retry } = useGraph(previewQuery, { input }, { isSteady: true });
  const preview = data?.alertRulePreview;
  const refusal = preview?.userErrors.map(({ message }) => message).join(' ');
  const said =
    preview?.count == null ? refusal : `${counted(preview.count, 'alert')} in the past 90 days, had it been there`;
  useAnnounced(said);
  return (
    <section className={styles.part} aria-label="Preview" aria-busy={isLoading}>
      {isLoading ? (
        <Skeleton rows={4} />
      ) : !preview ? (
        <Empty why={error ? whyFailed(error, retry) : { kind: 'none', title: 'There is no preview' }} />
      ) : (
        <>
          <h3>{said}</h3>
          {preview.count != null && preview.count > 0 && (
            <>
              <div className={styles.weeks} aria-hidden="true">
                {preview.weeks.map(({ from, count }) => (
                  <span
                    key={from}
                    title={`${count} in the week of ${formatDay(from, zone)}`}
                    style={{ height: `${(count / Math.max(...preview.weeks.map((week) => week.count))) * 100}%` }}
                  />
                ))}
              </div>
              <p className={styles.below}>
                By week, from {preview.from && formatDay(preview.from, zone)} to{' '}
                {preview.to && formatDay(preview.to, zone)}: {preview.weeks.map(({ count }) => count).join(', ')}
              </p>
              <Rows label="The newest of them">
                {preview.examples.map(({ at, title, message, account }) => (
                  <Row
                    key={at + title + (account?.id ?? '')}
                    title={account ? <AccountLink account={account}>{title}</AccountLink> : title}
                    more={message}
                    end={<When at={at} />}
                    wraps
                  />
                ))}
              </Rows>
            </>
          )}
        </>
      )}
    </section>
  );
}
