import { Link } from '@tanstack/react-router';
import { sourceName, words } from '../../common/words.ts';
import { graphql } from '../../generated/gql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Avatar } from '../../parts/avatar.tsx';
import { Pages } from '../../parts/pages.tsx';
import { Pill } from '../../parts/pill.tsx';
import { Row, Rows } from '../../parts/rows.tsx';
import { Tile } from '../../parts/tile.tsx';
import { When } from '../../parts/when.tsx';

const peopleQuery = graphql(`
  query AccountPeople($id: ID!, $first: Int!, $after: String) {
    account(id: $id) {
      id
      contacts(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          fullName
          title
          primaryEmail
          decisionRole
          sentiment
          lastInteractionAt
          identities {
            source
          }
        }
      }
    }
  }
`);

export function PeopleTile({ id, isShort = false }: { readonly id: string; readonly isShort?: boolean }) {
  const variables = { id, first: isShort ? 6 : 100 };
  const answer = useGraph(peopleQuery, variables);
  return (
    <Tile
      title="People"
      count={answer.data?.account?.contacts.totalCount}
      answer={answer}
      part={(data) => data.account?.contacts}
      field="contacts"
      rows={isShort ? 4 : 8}
      rowHeight="3.25rem"
      aside={
        isShort && (
          <Link to="/accounts/$accountId" params={{ accountId: id }} search={{ tab: 'people' }}>
            All people
          </Link>
        )
      }
      nothing={({ nodes }) => (nodes.length === 0 ? { kind: 'none', title: 'Nobody is known yet' } : undefined)}
    >
      {(first) => (
        <Pages
          key={id}
          document={peopleQuery}
          variables={variables}
          page={first}
          take={(data) => data.account?.contacts}
        >
          {(nodes) => (
            <Rows>
              {nodes.map((person) => (
                <Row
                  key={person.id}
                  lead={<Avatar name={person.fullName} />}
                  title={person.fullName}
                  text={[person.title, person.primaryEmail, !isShort && sourcesOf(person.identities)]
                    .filter(Boolean)
                    .join(' · ')}
                  end={
                    <>
                      {person.decisionRole && <Pill tone="calm">{words(person.decisionRole)}</Pill>}
                      {person.lastInteractionAt && <When at={person.lastInteractionAt} />}
                    </>
                  }
                />
              ))}
            </Rows>
          )}
        </Pages>
      )}
    </Tile>
  );
}

const sourcesOf = (identities: readonly { readonly source: string }[]): string =>
  [...new Set(identities.map(({ source }) => sourceName(source)))].join(', ');
