import { graphql } from '../../generated/gql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Avatar } from '../../parts/avatar.tsx';
import { Row, Rows } from '../../parts/rows.tsx';
import { ScoreValue } from '../../parts/score.tsx';
import { Tile } from '../../parts/tile.tsx';
import { AccountLink } from '../../view/account-link.tsx';

const similarQuery = graphql(`
  query AccountSimilar($id: ID!) {
    account(id: $id) {
      id
      similarAccounts(first: 4) {
        similarity
        account {
          id
          name
          segment
          health {
            shownValue
          }
        }
      }
    }
  }
`);

export function SimilarTile({ id }: { readonly id: string }) {
  const answer = useGraph(similarQuery, { id });
  return (
    <Tile
      title="Similar accounts"
      answer={answer}
      part={(data) => data.account?.similarAccounts ?? (data.account ? [] : null)}
      field="similarAccounts"
      rows={4}
      rowHeight="3.25rem"
      nothing={(similar) => (similar.length === 0 ? { kind: 'none', title: 'No similar account is known' } : undefined)}
    >
      {(similar) => (
        <Rows>
          {similar.map(({ account, similarity }) => (
            <Row
              key={account.id}
              lead={<Avatar name={account.name} isRound={false} />}
              title={<AccountLink account={account} />}
              text={[account.segment, `${Math.round(similarity * 100)}% alike`].filter(Boolean).join(' · ')}
              end={<ScoreValue value={account.health?.shownValue} better="more" isShort />}
            />
          ))}
        </Rows>
      )}
    </Tile>
  );
}
