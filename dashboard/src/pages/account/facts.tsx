import { formatMoney, formatNumber } from '../../common/formats.ts';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import { Pill } from '../../parts/pill.tsx';
import { When } from '../../parts/when.tsx';
import { Person } from '../../view/person.tsx';
import styles from './facts.module.css';

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
  const account = readFragment(factsFragment, of);
  const { propertyCount, unitCount, propertySoftware, openPipeline, lastInteractionAt, churned } = account;
  const portfolio = [
    propertyCount != null && `${formatNumber(propertyCount)} properties`,
    unitCount != null && `${formatNumber(unitCount)} units`,
  ].filter(Boolean);
  return (
    <ul className={styles.facts}>
      <li>
        <Person name={account.owner?.fullName} none="No owner" />
      </li>
      {churned && (
        <li title={churned.reason}>
          <Pill tone="bad">Left on {churned.on}</Pill>
        </li>
      )}
      {account.isSample && (
        <li>
          <Pill>Sample</Pill>
        </li>
      )}
      {account.parent && <li>Part of {account.parent.name}</li>}
      {[account.segment, account.region, portfolio.join(', '), propertySoftware.join(', '), account.domain]
        .filter((fact) => fact)
        .map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
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
