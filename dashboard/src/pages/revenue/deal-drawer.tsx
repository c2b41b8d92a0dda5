import { Link } from '@tanstack/react-router';
import { formatDay, formatMoney, formatSigned } from '../../common/formats.ts';
import { sourceName, words } from '../../common/words.ts';
import { graphql } from '../../generated/gql.ts';
import type { DealDrawerQuery } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Drawer } from '../../parts/drawer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { whyFailed } from '../../parts/failure.ts';
import { Pill, type Tone } from '../../parts/pill.tsx';
import { Row, Rows } from '../../parts/rows.tsx';
import { ScoreValue } from '../../parts/score.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { When } from '../../parts/when.tsx';
import { useClock } from '../../parts/zone.tsx';
import { warningTitles } from '../../view/deal-warnings.ts';
import { EventLink } from '../../view/event-link.tsx';
import { NextActions } from '../../view/next-actions.tsx';
import styles from './deal-drawer.module.css';

const dealQuery = graphql(`
  query DealDrawer($id: ID!) @live(throttle: 1000) {
    deal(id: $id) {
      id
      name
      stage
      status
      closeDate
      openedAt
      product
      probability
      amount {
        amount
        currencyCode
      }
      owner {
        id
        fullName
      }
      account {
        id
        name
        contacts(first: 6) {
          nodes {
            id
            fullName
            title
            decisionRole
            lastInteractionAt
          }
        }
      }
      stageHistory {
        fromStage
        stage
        changedAt
        amount {
          amount
          currencyCode
        }
      }
      open {
        warnings {
          kind
          message
        }
      }
      successProbability {
        value
        shownValue
        change7Days
        rank
        rankOf
        probability
        coverage
        model
        modelVersion
        factors {
          name
          label
          contribution
        }
      }
      nextBestActions(first: 5) {
        nodes {
          id
          ...NextActionRow
        }
      }
      timeline(first: 8) {
        totalCount
        nodes {
          __typename
          id
          kind
          source
          occurredAt
          sentimentLabel
          ...EventLink
        }
      }
    }
  }
`);

type Deal = NonNullable<DealDrawerQuery['deal']>;

/** What one deal is, why its chance is what it is, and what happened. */
export function DealDrawer({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { data, error, isLoading, retry } = useGraph(dealQuery, { id });
  const deal = data?.deal;
  return (
    <Drawer title={deal?.name ?? 'Deal'} text={deal?.account?.name ?? undefined} onClose={onClose}>
      {isLoading ? (
        <Skeleton rows={12} />
      ) : deal ? (
        <Details deal={deal} />
      ) : (
        <Empty
          why={error ? whyFailed(error, retry, 'deal') : { kind: 'none', title: 'There is no deal with this id' }}
        />
      )}
    </Drawer>
  );
}

const tones: Record<Deal['status'], Tone> = { OPEN: 'calm', WON: 'good', LOST: 'plain' };

function Details({ deal }: { readonly deal: Deal }) {
  const { zone, now } = useClock();
  const facts = [
    ['Amount', deal.amount ? formatMoney(deal.amount, 'standard') : 'None'],
    [
      deal.status === 'OPEN' ? 'Closes' : 'Closed',
      deal.closeDate ? formatDay(deal.closeDate, zone, now) : 'Nobody has said',
    ],
    ['Opened', deal.openedAt ? formatDay(deal.openedAt, zone, now) : 'Not known'],
    ['Owner', deal.owner?.fullName ?? 'Nobody'],
    ['Product', deal.product ?? 'Not known'],
    ['Probability in the CRM', deal.probability == null ? 'None' : `${Math.round(deal.probability * 100)}%`],
  ];
  return (
    <div className={styles.deal}>
      <p className={styles.line}>
        <Pill tone={tones[deal.status]}>{deal.status === 'OPEN' ? deal.stage : words(deal.status)}</Pill>
        {deal.account && (
          <Link to="/accounts/$accountId" params={{ accountId: deal.account.id }} search={{ tab: 'deals' }}>
            To {deal.account.name}
          </Link>
        )}
      </p>
      {deal.open && deal.open.warnings.length > 0 && (
        <section>
          <h3>What is wrong</h3>
          <ul className={styles.warnings}>
            {deal.open.warnings.map(({ kind, message }) => (
              <li key={kind}>
                <Pill tone="warn">{warningTitles[kind]}</Pill> {message}
              </li>
            ))}
          </ul>
        </section>
      )}
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {deal.successProbability && <Chance of={deal.successProbability} />}
      {deal.nextBestActions && deal.nextBestActions.nodes.length > 0 && (
        <section className={styles.wide}>
          <h3>What to do next</h3>
          <NextActions actions={deal.nextBestActions.nodes} />
        </section>
      )}
      <section>
        <h3>Stages</h3>
        {deal.stageHistory.length === 0 ? (
          <p className={styles.note}>The CRM has no dated moves of it.</p>
        ) : (
          <ol className={styles.stages}>
            {deal.stageHistory.toReversed().map(({ stage, changedAt, amount }) => (
              <li key={changedAt + stage}>
                <span>{stage}</span>
                <span className={styles.note}>
                  {formatDay(changedAt, zone, now)}
                  {amount && ` · ${formatMoney(amount)}`}
                </span>
              </li>
            ))}
          </ol>
        )}
      </section>
      <section className={styles.wide}>
        <h3>People at the customer</h3>
        {deal.account && deal.account.contacts.nodes.length > 0 ? (
          <Rows>
            {deal.account.contacts.nodes.map(({ id, fullName, title, decisionRole, lastInteractionAt }) => (
              <Row
                key={id}
                title={fullName}
                text={title ?? 'No title'}
                end={
                  <>
                    {decisionRole && <Pill tone="calm">{words(decisionRole)}</Pill>}
                    {lastInteractionAt ? <When at={lastInteractionAt} /> : 'No contact'}
                  </>
                }
              />
            ))}
          </Rows>
        ) : (
          <p className={styles.note}>Nobody is known there.</p>
        )}
      </section>
      <section className={styles.wide}>
        <h3>What happened</h3>
        {deal.timeline && deal.timeline.nodes.length > 0 ? (
          <Rows>
            {deal.timeline.nodes.map((event) => (
              <Row
                key={event.id}
                title={<EventLink of={event} />}
                text={`${words(event.kind)} · ${sourceName(event.source)}`}
                end={
                  <>
                    {event.sentimentLabel === 'NEGATIVE' && <Pill tone="bad">Negative</Pill>}
                    {event.sentimentLabel === 'POSITIVE' && <Pill tone="good">Positive</Pill>}
                    <When at={event.occurredAt} />
                  </>
                }
              />
            ))}
          </Rows>
        ) : (
          <p className={styles.note}>Nothing is linked to this deal. The account’s timeline has everything else.</p>
        )}
      </section>
    </div>
  );
}

function Chance({ of }: { readonly of: NonNullable<Deal['successProbability']> }) {
  const factors = of.factors.toSorted((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution)).slice(0, 8);
  const widest = Math.max(1, ...factors.map(({ contribution }) => Math.abs(contribution)));
  return (
    <section>
      <h3>Chance to win</h3>
      <p className={styles.line}>
        <ScoreValue value={of.shownValue} change={of.change7Days} better="more" />
        <span className={styles.note}>
          Rank {of.rank} of {of.rankOf} open deals
          {of.probability != null && `; of such deals ${Math.round(of.probability * 100)}% are won`}
        </span>
      </p>
      <ul className={styles.factors}>
        {factors.map(({ name, label, contribution }) => (
          <li key={name}>
            <span>{label}</span>
            <span className={`${styles.bar} ${contribution < 0 ? styles.bad : styles.good}`} aria-hidden="true">
              <span style={{ width: `${(Math.abs(contribution) / widest) * 100}%` }} />
            </span>
            <span className={styles.points}>{formatSigned(contribution, 1)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.note}>
        Points added to or taken from the chance of a usual deal. Known of what counts: {Math.round(of.coverage * 100)}
        %. Model {of.model} {of.modelVersion}.
      </p>
    </section>
  );
}
