import { Readable } from 'node:stream';
import { type CsvFile, type CsvRow, openCsv } from '@sophia/ingest';
import { describe, expect, it } from 'vitest';

interface Read {
  rows: (Omit<CsvRow, 'values'> & { record: Record<string, string> })[];
  file?: CsvFile;
  error?: string;
}

async function read(content: string | Buffer): Promise<Read> {
  const bytes = Buffer.from(content);
  const chunks = Array.from({ length: Math.ceil(bytes.length / 64) }, (_, index) =>
    bytes.subarray(index * 64, (index + 1) * 64),
  );
  const rows: Read['rows'] = [];
  try {
    const file = await openCsv(async () => Readable.from(chunks, { objectMode: false }));
    try {
      for await (const { values, ...row } of file.rows()) {
        rows.push({ ...row, record: Object.fromEntries(values.map((value, index) => [file.header[index], value])) });
      }
      return { file, rows };
    } catch (error) {
      return { file, rows, error: String(error) };
    }
  } catch (error) {
    return { rows, error: String(error) };
  }
}

describe('a CSV file', () => {
  it('yields each row with its line and the fields in the order of the header', async () => {
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

  it('accepts a stray quote inside a field', async () => {
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

  it('keeps repeated and empty names in their places', async () => {
    expect((await read('Id,Name,Name,\n1,first,second,third\n')).file?.header).toEqual(['Id', 'Name', 'Name', '']);
  });

  it('has no rows if there is only a header', async () => {
    expect((await read('Id,Name\n')).rows).toEqual([]);
  });

  it('may end its rows with delimiters that the header lacks', async () => {
    expect((await read('a,b\n1,2,,\n')).rows).toEqual([{ line: 2, record: { a: '1', b: '2' } }]);
  });

  it.each([
    ['blank lines', '\n\nId,Name\n1,Ann\n'],
    ['what Excel writes', 'sep=;\r\nId;Name\r\n1;Ann\r\n'],
    ['the title of a report', 'All contacts\n\nId,Name\n1,Ann\n'],
  ])('may have %s above its header', async (_, content) => {
    expect((await read(content)).rows.map(({ record }) => record)).toEqual([{ Id: '1', Name: 'Ann' }]);
  });

  it.each([
    ['bars', 'Id|Name, first\n1|Ann\n2|Bob\n'],
    ['semicolons', '"Id";"Name, first";"x"\n1;Ann, A.;1,5\n2;Bob, B.;2,5\n'],
  ])('is split by %s if the rows agree with it', async (_, content) => {
    expect((await read(content)).rows[0]?.record).toMatchObject({ Id: '1' });
  });
});

describe('the encoding of a CSV file', () => {
  const text = 'Id,Name\n1,Zoë Müller\n';
  const swapped = Buffer.from(text, 'utf16le').swap16();
  it.each([
    ['a mark of UTF-8', Buffer.from(`\uFEFF${text}`), { name: 'utf-8', by: 'mark' }],
    ['a mark of UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le'), { name: 'utf-16le', by: 'mark' }],
    ['a mark of UTF-16BE', Buffer.concat([Buffer.from([0xfe, 0xff]), swapped]), { name: 'utf-16be', by: 'mark' }],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le'), { name: 'utf-16le', by: 'content' }],
    ['UTF-16BE without a mark', swapped, { name: 'utf-16be', by: 'content' }],
    ['valid UTF-8', Buffer.from(text), { name: 'utf-8', by: 'content' }],
    ['no UTF-8', Buffer.from(text, 'latin1'), { name: 'windows-1252', by: 'default' }],
  ])('is detected by %s', async (_, content, encoding) => {
    const { file, rows } = await read(content);
    expect(file?.encoding).toEqual(encoding);
    expect(rows[0]?.record).toEqual({ Id: '1', Name: 'Zoë Müller' });
  });

  it('is Windows-1252 even if the first special character comes late in the file', async () => {
    const late = `Id,Name\n${'1,plain\n'.repeat(2_000)}`;
    const { rows } = await read(Buffer.concat([Buffer.from(late), Buffer.from('2,'), Buffer.from([0x80, 0x93, 0x0a])]));
    expect(rows.at(-1)?.record.Name).toBe('€“');
  });
});

describe('a broken CSV file', () => {
  it('yields the rows before an unclosed quote, then throws with their last line', async () => {
    const { rows, error } = await read('Id,Name\n1,good\n2,"open\n3,swallowed\n');
    expect(rows).toEqual([{ line: 2, record: { Id: '1', Name: 'good' } }]);
    expect(error).toContain('is not valid CSV after line 2: Quote Not Closed');
  });

  it('is refused if it is empty', async () => {
    expect((await read('')).error).toContain('is empty');
  });

  it('is refused if a row is too long', async () => {
    const { error } = await read(`Id,Name\n1,"${'x'.repeat(17 * 1024 * 1024)}`);
    expect(error).toContain('is not valid CSV');
  });

  it('is refused if it has too many columns', async () => {
    expect((await read(`${'a,'.repeat(200_000)}b\n1,2\n`)).error).toContain('has 200001 columns; at most 16384');
  });

  it('may have thousands of columns', async () => {
    const names = Array.from({ length: 5_000 }, (_, index) => `c${index}`);
    const { rows, file } = await read(`${names.join(',')}\n${names.join(',')}\n`);
    expect(file?.header).toHaveLength(5_000);
    expect(rows[0]?.record.c4999).toBe('c4999');
  });
});
