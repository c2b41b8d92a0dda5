import { formatDay, formatMoney, formatNumber } from '../../common/formats.ts';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import styles from '../../parts/facts.module.css';
import { Pill } from '../../parts/pill.tsx';
import { When } from '../../parts/when.tsx';
import { useClock } from '../../parts/zone.tsx';
import { Person } from '../../view/person.tsx';

const factsFragment = graphql(`
  fragment AccountFacts on Account {
    domain
    segment
    region
    propertyCount
    unitCount
    propertySoftware
    lastInteractionAt
    isSample
    openPipeline {
      amount
      currencyCode
    }
    parent {
      id
      name
    }
    owner {
      id
      fullName
    }
    churned {
      on
      reason
    }
  }
`);

/** Who the account is, in one line. */
export function Facts({ of }: { readonly of: FragmentType<typeof factsFragment> }) {
  const { zone, now } = useClock();
  const account = readFragment(factsFragment, of);
  const { propertyCount, unitCount, propertySoftware, openPipeline, lastInteractionAt, churned } = account;
  const portfolio = [
    propertyCount != null && `${formatNumber(propertyCount)} properties`,
    unitCount != null && `${formatNumber(unitCount)} units`,
  ].filter(Boolean);
  const texts = {
    segment: account.segment,
    region: account.region,
    portfolio: portfolio.join(', '),
    software: propertySoftware.join(', '),
    domain: account.domain,
  };
  return (
    <ul className={styles.facts}>
      <li>
        <Person name={account.owner?.fullName} none="No owner" />
      </li>
      {churned && (
        <li>
          <Pill tone="bad">Left on {formatDay(churned.on, zone, now)}</Pill> {churned.reason}
        </li>
      )}
      {account.isSample && (
        <li>
          <Pill>Sample</Pill>
        </li>
      )}
      {account.parent && <li>Part of {account.parent.name}</li>}
      {Object.entries(texts).map(([name, text]) => text && <li key={name}>{text}</li>)}
      {openPipeline && openPipeline.length > 0 && (
        <li>{openPipeline.map((sum) => formatMoney(sum)).join(', ')} in open deals</li>
      )}
      {lastInteractionAt && (
        <li>
          Last contact <When at={lastInteractionAt} />
        </li>
      )}
    </ul>
  );
}
