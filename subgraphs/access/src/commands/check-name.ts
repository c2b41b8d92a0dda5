import { type UserError, userError } from './user-error.ts';

const longestName = 200;

export function checkName(name: string): UserError[] {
  const length = [...name.trim()].length;
  if (length === 0) return [userError('INVALID', 'The name is blank.', 'input', 'name')];
  if (length > longestName)
    return [userError('INVALID', `The name is longer than ${longestName} characters.`, 'input', 'name')];
  return [];
}
