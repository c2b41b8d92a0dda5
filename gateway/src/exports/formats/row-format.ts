import type { FragmentDefinitionNode, GraphQLCompositeType, SelectionSetNode } from 'graphql';
import type { JsonValue } from '../../common/json.ts';

/** What is selected of a row. */
export interface RowSelection {
  readonly type: GraphQLCompositeType;
  readonly selectionSet: SelectionSetNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly typeNamed: (name: string | undefined) => GraphQLCompositeType | undefined;
}

/** How rows are written to a file. */
export interface RowFormat {
  readonly contentType: string;
  /** Returns the beginning of the file, and a function that writes a row. Each ends with a line break, if it is not empty. */
  writer(row: RowSelection): { readonly head: string; line(row: JsonValue): string };
}
