import { Link } from '@tanstack/react-router';
import { formatLength } from '../../common/formats.ts';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import type { CallPeopleFragment } from '../../generated/graphql.ts';
import { Avatar } from '../../parts/avatar.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Row, Rows } from '../../parts/rows.tsx';
import tile from '../../parts/tile.module.css';

const peopleFragment = graphql(`
  fragment CallPeople on GongCall {
    id
    parties {
      id
      name
      title
      affiliation
      talkTimeSeconds
      contact {
        id
        account {
          id
        }
      }
      employee {
        id
      }
    }
  }
`);

type Party = CallPeopleFragment['parties'][number];

const sides: Readonly<Record<string, string>> = { INTERNAL: 'Our people', EXTERNAL: 'Customer' };

/** Who took part or was invited, the customer's people first. Each leads to the calls that the person was in. */
export function PeopleTile({ of }: { readonly of: FragmentType<typeof peopleFragment> }) {
  const { parties } = readFragment(peopleFragment, of);
  const sorted = parties.toSorted(
    (one, other) => Number(one.affiliation === 'INTERNAL') - Number(other.affiliation === 'INTERNAL'),
  );
  return (
    <section className={tile.tile} aria-labelledby="people">
      <header className={tile.header}>
        <h2 id="people">People</h2>
        <span className={tile.count}>{parties.length}</span>
      </header>
      {parties.length === 0 ? (
        <Empty why={{ kind: 'none', title: 'Nobody is known' }} />
      ) : (
        <Rows>
          {sorted.map((party) => (
            <Row
              key={party.id}
              lead={<Avatar name={party.name ?? '?'} />}
              title={<PersonLink party={party} />}
              text={[party.title, sides[party.affiliation]].filter(Boolean).join(' · ')}
              end={
                <>
                  {party.talkTimeSeconds != null && `${formatLength(party.talkTimeSeconds)} talked`}
                  <CallsLink party={party} />
                </>
              }
            />
          ))}
        </Rows>
      )}
    </section>
  );
}

function PersonLink({ party: { name, contact } }: { readonly party: Party }) {
  const shown = name ?? 'Unknown person';
  if (!contact?.account) return shown;
  return (
    <Link to="/accounts/$accountId" params={{ accountId: contact.account.id }} search={{ tab: 'people' }}>
      {shown}
    </Link>
  );
}

function CallsLink({ party: { name, contact, employee } }: { readonly party: Party }) {
  const who = contact ? { person: [contact.id] } : employee ? { employee: [employee.id] } : undefined;
  if (!who) return null;
  return (
    <Link to="/calls" search={{ ...who, range: '1y' }} aria-label={`Calls with ${name ?? 'this person'}`}>
      Calls
    </Link>
  );
}
