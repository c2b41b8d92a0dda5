import { type DocumentNode, Kind, print, type ValueNode, visit } from 'graphql';

const placeholder: ValueNode = { kind: Kind.ENUM, value: '_' };

/**
 * Returns the text of an operation without its literals. Operations that differ only in literals have the same shape.
 */
export function operationShape(document: DocumentNode): string {
  const leave = (): ValueNode => placeholder;
  return print(
    visit(document, {
      ListValue: leave,
      ObjectValue: leave,
      IntValue: leave,
      FloatValue: leave,
      StringValue: leave,
      BooleanValue: leave,
      EnumValue: leave,
      NullValue: leave,
    }),
  );
}
