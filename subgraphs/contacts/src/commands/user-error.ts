/** Reason why a mutation was refused, safe to show. */
export interface UserError<Code extends string> {
  code: Code;
  message: string;
  /** Path of the wrong argument. */
  field: string[] | null;
}

export const userError = <Code extends string>(code: Code, message: string, ...field: string[]): UserError<Code> => ({
  code,
  message,
  field: field.length > 0 ? field : null,
});
