import { Link } from '@tanstack/react-router';
import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { words } from '../../common/words.ts';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import type { AnswerQuery, AnswerTableFragment } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Pill, type Tone } from '../../parts/pill.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { Tile } from '../../parts/tile.tsx';
import styles from './answer-tile.module.css';

const answerQuery = graphql(`
  query Answer($question: String!) {
    ask(question: $question) {
      status
      text
      confidence
      suggestions
      candidates {
        name
        kind
      }
      understanding {
        about
        timeZone
        names {
          words
          name
          kind
        }
        period {
          from
          to
          words
        }
      }
      operations {
        document
        variables
      }
      table {
        ...AnswerTable
      }
    }
  }
`);

const tableFragment = graphql(`
  fragment AnswerTable on AnswerTable {
    total
    columns {
      name
      label
      unit
    }
    rows {
      cells {
        text
      }
      account {
        id
      }
      contact {
        id
        account {
          id
        }
      }
      deal {
        id
        account {
          id
        }
      }
      thread {
        id
        account {
          id
        }
      }
      interaction {
        __typename
        id
        account {
          id
        }
      }
      call {
        id
        account {
          id
        }
      }
    }
  }
`);

type Answer = NonNullable<AnswerQuery['ask']>;

/** Answers a question: in words, with its data, how it was read, and the queries behind it. */
export function AnswerTile({ question }: { readonly question: string }) {
  // The words stay while they are read; whoever wants newer figures asks again.
  const answer = useGraph(answerQuery, { question }, { isSteady: true });
  return (
    <Tile
      title="Answer"
      className={styles.tile}
      answer={answer}
      part={({ ask }) => ask}
      field="ask"
      rows={4}
      aside={answer.data?.ask?.status === 'ANSWERED' && <Confidence of={answer.data.ask.confidence} />}
    >
      {(ask) => (ask.status === 'ANSWERED' ? <Answered answer={ask} /> : <Declined answer={ask} />)}
    </Tile>
  );
}

function Confidence({ of }: { readonly of: number }) {
  const [tone, word]: [Tone, string] = of >= 0.9 ? ['good', 'High'] : of >= 0.75 ? ['calm', 'Fair'] : ['warn', 'Low'];
  return (
    <Pill tone={tone}>
      {word} confidence, {Math.round(of * 100)} of 100
    </Pill>
  );
}

function Answered({ answer }: { readonly answer: Answer }) {
  const { text, understanding, operations, table } = answer;
  return (
    <div className={styles.answer}>
      <p className={styles.text}>{text}</p>
      {table && <AnswerTable of={table} />}
      {understanding && (
        <p className={styles.read}>
          Read as a question about {understanding.about.toLowerCase()}
          {understanding.period && `, from ${understanding.period.from} to ${understanding.period.to}`}
          {understanding.names.map(({ words: said, name, kind }) => (
            <span key={said + name}>
              , “{said}” is the {words(kind).toLowerCase()} <strong>{name}</strong>
            </span>
          ))}
          . Days are those of {understanding.timeZone}. Confidence is how much of the question the answer uses; it is no
          probability.
        </p>
      )}
      <Queries of={operations} />
    </div>
  );
}

function Queries({ of }: { readonly of: Answer['operations'] }) {
  if (of.length === 0) return null;
  return (
    <details className={styles.queries}>
      <summary>{of.length === 1 ? 'The query behind it' : `The ${of.length} queries behind it`}</summary>
      {of.map(({ document, variables }) => (
        <div key={document + variables} className={styles.query}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
          <pre tabIndex={0}>{document}</pre>
          {variables !== '{}' && (
            <>
              <h3>Variables</h3>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
              <pre tabIndex={0}>{pretty(variables)}</pre>
            </>
          )}
          <a href={graphiql(document, pretty(variables))} target="_blank" rel="noreferrer">
            Open in GraphiQL <ExternalLink aria-hidden="true" />
          </a>
        </div>
      ))}
    </details>
  );
}

const pretty = (variables: string): string => JSON.stringify(JSON.parse(variables), undefined, 2);

const graphiql = (query: string, variables: string): string =>
  `/graphql?${new URLSearchParams({ query, ...(variables !== '{}' && { variables }) })}`;

function Declined({ answer: { text, suggestions, candidates } }: { readonly answer: Answer }) {
  return (
    <div className={styles.answer}>
      <p className={styles.text}>{text}</p>
      {candidates.length > 0 && (
        <p className={styles.read}>
          It may mean {candidates.map(({ name, kind }) => `${name} (${words(kind).toLowerCase()})`).join(', ')}.
        </p>
      )}
      {suggestions.length > 0 && (
        <>
          <h3>What can be answered</h3>
          <ul className={styles.suggestions}>
            {suggestions.map((suggestion) => (
              <li key={suggestion}>
                <Link to="/search" search={{ q: suggestion, ask: true }}>
                  {suggestion}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function AnswerTable({ of }: { readonly of: FragmentType<typeof tableFragment> }) {
  const { columns, rows, total } = readFragment(tableFragment, of);
  if (rows.length === 0) return null;
  return (
    <PlainTable
      label="The data of the answer"
      columns={columns.map(({ name, label, unit }) => ({ id: name, title: label, isNumber: unit != null }))}
      note={total != null && total > rows.length ? `${rows.length} of ${total.toLocaleString('en')} rows` : undefined}
      rows={rows.map((row, index) => ({
        id: String(index),
        cells: row.cells.map(({ text }, at) =>
          at === 0 ? (
            <Place key={columns[at]?.name} of={row}>
              {text ?? '–'}
            </Place>
          ) : (
            (text ?? '–')
          ),
        ),
      }))}
    />
  );
}

/** Leads from a row to what it is about. */
function Place({ of, children }: { readonly of: AnswerTableFragment['rows'][number]; readonly children: ReactNode }) {
  const { account, contact, deal, thread, interaction, call } = of;
  if (call) {
    return (
      <Link to="/calls/$callId" params={{ callId: call.id }}>
        {children}
      </Link>
    );
  }
  const accountId = [account, contact?.account, deal?.account, thread?.account, interaction?.account]
    .map((each) => each?.id)
    .find((id) => id !== undefined);
  if (accountId === undefined) return children;
  const search = thread
    ? ({ tab: 'conversations', thread: thread.id } as const)
    : deal
      ? ({ tab: 'deals' } as const)
      : contact
        ? ({ tab: 'people' } as const)
        : interaction
          ? ({ tab: 'timeline' } as const)
          : {};
  return (
    <Link to="/accounts/$accountId" params={{ accountId }} search={search}>
      {children}
    </Link>
  );
}
