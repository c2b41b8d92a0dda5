/** A page of a connection. */
export interface Page<Node> {
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  readonly nodes: readonly Node[];
}

/**
 * Reads all nodes of a connection, page after page. `next` gets the cursor as the variable `after`, none for the first page.
 * `check` gets the number of all nodes, and throws if they are too many to read.
 */
export async function everyNode<Node>(
  next: (cursor: { readonly after?: string }) => Promise<Page<Node>>,
  check: (totalCount: number) => void,
): Promise<readonly Node[]> {
  const nodes: Node[] = [];
  let after: string | null = null;
  do {
    const page: Page<Node> = await next(after === null ? {} : { after });
    check(page.totalCount);
    nodes.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return nodes;
}
