import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { analyseLines } from '../src/analyze/analyse-lines.ts';

async function analyse(...chunks: readonly string[]) {
  const problems: string[] = [];
  let written = '';
  const output = new Writable({
    highWaterMark: 16,
    write(chunk, _, done) {
      written += chunk;
      setImmediate(done);
    },
  });
  const refused = await analyseLines(Readable.from(chunks), output, (problem) => problems.push(problem));
  const analyses = written.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
  return { analyses, problems, refused };
}

describe('pnpm analyze', () => {
  it('prints an analysis a line, in the order of the texts, by the names of the schema', async () => {
    const { analyses, refused } = await analyse(
      '{"text":"We love the new portal, thank you!"}\n{"text":"Could you send the unit list by Friday?","saidAt":"2026-03-04T10:00:00Z"}\n',
      '{"text":"Todo bien, gracias","language":"spa"}',
    );
    expect(refused).toBe(0);
    expect(analyses).toMatchObject([
      { language: 'en', sentimentLabel: 'POSITIVE', escalationRequired: false, keyTopics: [], actionItems: [] },
      {
        sentimentLabel: 'NEUTRAL',
        urgency: 3,
        actionItems: ['Could you send the unit list by Friday?'],
        findings: expect.arrayContaining([
          expect.objectContaining({ kind: 'ACTION_ITEM', owner: 'you', dueText: 'by Friday', dueDate: '2026-03-06' }),
        ]),
      },
      { language: 'es', sentiment: null, sentimentLabel: null, urgency: null, findings: [] },
    ]);
  });

  it('names the lines that it cannot read, and goes on', async () => {
    const { analyses, problems, refused } = await analyse(
      '\ufeff{"text":"Thanks!"}\r\n\n{"text":1}\nnonsense\n[]\n{"text":"a","saidAt":"soon"}\n{"te',
      'xt":"Bye"}',
    );
    expect(analyses).toHaveLength(2);
    expect(refused).toBe(4);
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(['line 3', 'line 4', 'line 5', 'line 6']);
    expect(problems[0]).toContain('text: ');
    expect(problems[1]).toContain('not JSON');
  });

  it('prints nothing for no input', async () => {
    expect(await analyse()).toEqual({ analyses: [], problems: [], refused: 0 });
  });
});
