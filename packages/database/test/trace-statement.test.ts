import { expect, test } from 'vitest';
import { withoutValues } from '../src/trace-statement.ts';

test.each([
  [`select * from a where name = 'O''Brien' and n = 12`, 'select * from a where name = ? and n = ?'],
  [
    `begin; set local role "sophia_x"; set local sophia.tenant = 'acme'`,
    'begin; set local role "sophia_x"; set local sophia.tenant = ?',
  ],
  ['select t1.c2 from t1\n  where id = $1\n and m > 1.5', 'select t1.c2 from t1 where id = $1 and m > ?'],
  ['delete from "o2".outbox where position in (1, 22, 333)', 'delete from "o2".outbox where position in (?, ?, ?)'],
])('removes the values from %j', (sql, shown) => {
  expect(withoutValues(sql).replaceAll('??', '?')).toBe(shown);
});
