import { expect, test } from 'vitest';
import { type Grade, type Hit, isAt, type Question, readQuestions } from '../src/search/quality/questions.ts';
import { rate } from '../src/search/quality/scores.ts';

const message = (ts: string, channel = 'general'): Hit => ({
  startMilliseconds: null,
  endMilliseconds: null,
  message: { slackTs: ts, channel: { name: channel } },
  call: null,
});
const moment = (gongCallId: string, startMilliseconds: number, endMilliseconds: number): Hit => ({
  startMilliseconds,
  endMilliseconds,
  message: null,
  call: { gongCallId },
});
const judgedMessage = (ts: string, grade: Grade) => ({ channel: 'general', ts, grade });
const question = (...judged: Question['judged']): Question => ({ question: 'q', judged });

test('a place is a message of a channel, or a moment within a part of a call', () => {
  expect(isAt(message('1.5'), { channel: 'general', ts: '1.5' })).toBe(true);
  expect(isAt(message('1.5', 'random'), { channel: 'general', ts: '1.5' })).toBe(false);
  expect(isAt(moment('7', 100, 200), { call: '7', startMs: 100 })).toBe(true);
  expect(isAt(moment('7', 100, 200), { call: '7', startMs: 201 })).toBe(false);
  expect(isAt(moment('8', 100, 200), { call: '7', startMs: 150 })).toBe(false);
  expect(isAt(message('1.5'), { call: '7', startMs: 0 })).toBe(false);
});

test('the best list has 1 everywhere', () => {
  const asked = question(judgedMessage('1', 1), judgedMessage('0', 0), { call: '7', startMs: 5, grade: 2 });
  const best = { ndcg: 1, recall: 1, reciprocalRank: 1, judged: 1 };
  expect(rate(asked, [moment('7', 0, 9), message('1')])).toEqual(best);
});

test('an answer counts three times as much as a passage about the same matter', () => {
  const asked = question(judgedMessage('1', 1), judgedMessage('2', 2));
  const ideal = 3 + 1 / Math.log2(3);
  expect(rate(asked, [message('1')]).ndcg).toBeCloseTo(1 / ideal);
  expect(rate(asked, [message('2')]).ndcg).toBeCloseTo(3 / ideal);
  expect(rate(asked, [message('1')])).toMatchObject({ recall: 0, reciprocalRank: 0 });
});

test('later answers count less, the same answer counts once, and the eleventh hit only for the reciprocal rank', () => {
  const asked = question({ call: '7', startMs: 5, grade: 2 }, judgedMessage('0', 0));
  const wrong = message('0');
  expect(rate(asked, [wrong, moment('7', 0, 9), moment('7', 4, 20)])).toEqual({
    ndcg: expect.closeTo(1 / Math.log2(3)),
    recall: 1,
    reciprocalRank: 1 / 2,
    judged: 1,
  });
  const eleventh = [...Array(10).fill(wrong), moment('7', 0, 9)];
  expect(rate(asked, eleventh)).toEqual({ ndcg: 0, recall: 0, reciprocalRank: 1 / 11, judged: 1 });
});

test('tells which share of the hits was judged', () => {
  const asked = question(judgedMessage('1', 2), judgedMessage('0', 0));
  expect(rate(asked, [message('0'), message('9'), message('8'), message('7')]).judged).toBe(1 / 4);
  expect(rate(asked, [])).toEqual({ ndcg: 0, recall: 0, reciprocalRank: 0, judged: 1 });
});

test('every question is asked once, has an answer, and judges each place once', async () => {
  const questions = await readQuestions();
  expect(new Set(questions.map((each) => each.question)).size).toBe(questions.length);
  expect(questions.filter(({ judged }) => !judged.some(({ grade }) => grade === 2))).toEqual([]);
  for (const { judged } of questions) {
    expect(judged.filter(({ grade }) => ![0, 1, 2].includes(grade))).toEqual([]);
    const places = judged.map(({ grade: _, ...place }) => JSON.stringify(place));
    expect(new Set(places).size).toBe(judged.length);
  }
});
