import { type ReactNode, useState } from 'react';
import type { TypedDocumentString } from '../generated/graphql.ts';
import { useGraph } from '../graph/use-graph.ts';
import { Button } from './button.tsx';
import { Empty } from './empty.tsx';
import { whyFailed } from './failure.ts';
import styles from './pages.module.css';
import { Skeleton } from './skeleton.tsx';

interface Connection<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

interface PagesProps<Data, Variables, Node> {
  /** The query of the first page; the later ones use it with `after`. */
  readonly document: TypedDocumentString<Data, Variables>;
  readonly variables: Variables;
  readonly page: Connection<Node>;
  readonly take: (data: Data) => Connection<Node> | null | undefined;
  readonly children: (nodes: readonly Node[]) => ReactNode;
}

type Pageable = Record<string, unknown> & { first: number; after?: string | null };

/** Whoever asks for more has no tile of a certain height any more. */
const laterSize = 50;

/** A list that shows its first page, and the later ones when people ask for them. */
export function Pages<Data, Variables extends Pageable, Node>(props: PagesProps<Data, Variables, Node>) {
  const { page, children } = props;
  const [isOpen, setOpen] = useState(false);
  const after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
  return (
    <>
      {children(page.nodes)}
      {after &&
        (isOpen ? (
          <LaterPage {...props} after={after} />
        ) : (
          <More>
            <Button onClick={() => setOpen(true)}>Show more</Button>
          </More>
        ))}
    </>
  );
}

/** What leads on, below a list. */
export const More = ({ children }: { readonly children: ReactNode }) => <div className={styles.more}>{children}</div>;

function LaterPage<Data, Variables extends Pageable, Node>({
  after,
  ...props
}: PagesProps<Data, Variables, Node> & { readonly after: string }) {
  const { document, variables, take } = props;
  const { data, error, isLoading, retry } = useGraph(document, { ...variables, first: laterSize, after });
  const page = data && take(data);
  if (page) return <Pages {...props} page={page} />;
  if (isLoading) return <Skeleton rows={3} />;
  return <Empty why={error ? whyFailed(error, retry) : { kind: 'none', title: 'There is no more' }} />;
}
