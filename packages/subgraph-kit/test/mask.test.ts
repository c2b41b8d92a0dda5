import { expect, test } from 'vitest';
import { mask } from '../src/personal-data/mask.ts';

test.each([
  ['email', 'ann@example.com', 'a•••@example.com'],
  ['email', '@example.com', '•••@example.com'],
  ['email', 'no address', '•••'],
  ['phone', '+1 (512) 555-0107', '•••07'],
  ['name', 'Ann Lee', 'Ann Lee'],
  ['name', 'ann@example.com', 'a•••@example.com'],
  ['name', 'ann lee <office@acme.com>', 'ann lee <o•••@acme.com>'],
  ['name', 'Lee ‹+1 512 555 0107›', 'Lee ‹+•••07›'],
  ['name', 'Building 12', 'Building 12'],
  ['text', 'The price is too high.', '••• (5 words)'],
  ['text', '', ''],
  ['quote', 'Objection: They call it "too expensive" and leave.', 'Objection: •••'],
  ['quote', 'Answer Ann: "Is it: slow?"', 'Answer Ann: “•••”'],
  ['quote', 'We promised: "I will "really" come." Nobody did.', 'We promised: “•••” Nobody did.'],
  ['quote', 'Acme may leave', 'Acme may leave'],
] as const)('masks a value of the kind %s: %j', (kind, value, shown) => {
  expect(mask(kind, value)).toBe(shown);
});

test('masks each of a list, and leaves null', () => {
  expect(mask('email', ['ann@example.com', null])).toEqual(['a•••@example.com', null]);
});
