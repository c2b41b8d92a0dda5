import { type DocumentNode, Kind, print, type ValueNode, visit } from 'graphql';

const placeholder: ValueNode = { kind: Kind.ENUM, value: '_' };

/** The text of an operation without its literals: operations that differ in these alone are alike. */
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
