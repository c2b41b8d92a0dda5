import { Readable } from 'node:stream';
import { type CsvRow, csvRows } from '@sophia/ingest';
import { describe, expect, it } from 'vitest';

async function read(content: string | Buffer): Promise<{ rows: CsvRow[]; error?: string }> {
  const bytes = Buffer.from(content);
  const chunks = Array.from({ length: Math.ceil(bytes.length / 64) }, (_, index) =>
    bytes.subarray(index * 64, (index + 1) * 64),
  );
  const rows: CsvRow[] = [];
  try {
    for await (const row of csvRows(Readable.from(chunks, { objectMode: false }))) rows.push(row);
    return { rows };
  } catch (error) {
    return { rows, error: String(error) };
  }
}

describe('a CSV file', () => {
  it('gives each row by the names of the header, with its line', async () => {
    const { rows } = await read('Id , Name\r\n1, Maple Ridge \r\n\r\n2,"Birch, Court"\r\n');
    expect(rows).toEqual([
      { line: 2, record: { Id: '1', Name: 'Maple Ridge' } },
      { line: 4, record: { Id: '2', Name: 'Birch, Court' } },
    ]);
  });

  it('keeps line ends and quotes inside quotes, and counts lines across them', async () => {
    const { rows } = await read('Id,Text\n1,"two\nlines and a ""word"""\n2,next\n');
    expect(rows[0]?.record.Text).toBe('two\nlines and a "word"');
    expect(rows[1]).toEqual({ line: 4, record: { Id: '2', Text: 'next' } });
  });

  it('takes a stray quote inside a field', async () => {
    expect((await read('Id,Size\n1,19" rack\n')).rows[0]?.record.Size).toBe('19" rack');
  });

  it.each([
    ['semicolons', 'Id;Amount\n1;1,5\n', { Id: '1', Amount: '1,5' }],
    ['tabs', 'Id\tText\n1\ta, b; c\n', { Id: '1', Text: 'a, b; c' }],
    [
      'commas beside semicolons in the text',
      'Id,Tags,"a;b;c;d"\n1,x;y;z,w\n',
      { Id: '1', Tags: 'x;y;z', 'a;b;c;d': 'w' },
    ],
  ])('may be separated by %s', async (_, content, record) => {
    expect((await read(content)).rows[0]?.record).toEqual(record);
  });

  it.each([
    ['UTF-8', Buffer.from('\uFEFFId,Name\n1,Łódź\n')],
    ['UTF-16', Buffer.from('\uFEFFId,Name\n1,Łódź\n', 'utf16le')],
  ])('may begin with a byte order mark in %s', async (_, content) => {
    expect((await read(content)).rows[0]?.record).toEqual({ Id: '1', Name: 'Łódź' });
  });

  it('marks rows that do not fit the header', async () => {
    const { rows } = await read('a,b\n1\n1,2\n1,2,3\n');
    const fault = 'has more or fewer fields than the header';
    expect(rows).toEqual([
      { line: 2, record: { a: '1' }, fault },
      { line: 3, record: { a: '1', b: '2' } },
      { line: 4, record: { a: '1', b: '2' }, fault },
    ]);
  });

  it('takes the first of two columns with one name and none without a name', async () => {
    expect((await read('Id,Name,Name,\n1,first,second,third\n')).rows[0]?.record).toEqual({ Id: '1', Name: 'first' });
  });

  it('with a header alone has no rows', async () => {
    expect(await read('Id,Name\n')).toEqual({ rows: [] });
  });
});

describe('a broken CSV file', () => {
  it('delivers the rows before a quote that is never closed, then names their last line', async () => {
    const { rows, error } = await read('Id,Name\n1,good\n2,"open\n3,swallowed\n');
    expect(rows).toEqual([{ line: 2, record: { Id: '1', Name: 'good' } }]);
    expect(error).toContain('is no longer CSV after line 2: Quote Not Closed');
  });

  it('says so when it is empty', async () => {
    expect((await read('')).error).toContain('is empty');
  });

  it('cannot fill the memory with one row', async () => {
    const { error } = await read(`Id,Name\n1,"${'x'.repeat(17 * 1024 * 1024)}`);
    expect(error).toContain('is no longer CSV');
  });
});
