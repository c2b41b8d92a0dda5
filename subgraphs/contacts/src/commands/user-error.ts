/** Why a person's command was not carried out, in words that can be shown. */
export interface UserError<Code extends string> {
  code: Code;
  message: string;
  /** The path of the argument that is wrong. */
  field: string[] | null;
}

export const userError = <Code extends string>(code: Code, message: string, ...field: string[]): UserError<Code> => ({
  code,
  message,
  field: field.length > 0 ? field : null,
});
