import { expect, test } from 'vitest';
import { answers, type Hit, readQuestions } from '../src/search/quality/questions.ts';
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

test('an answer is a message of a channel, or a part of a call that contains the moment', () => {
  expect(answers(message('1.5'), { channel: 'general', ts: '1.5' })).toBe(true);
  expect(answers(message('1.5', 'random'), { channel: 'general', ts: '1.5' })).toBe(false);
  expect(answers(moment('7', 100, 200), { call: '7', startMs: 100 })).toBe(true);
  expect(answers(moment('7', 100, 200), { call: '7', startMs: 201 })).toBe(false);
  expect(answers(moment('8', 100, 200), { call: '7', startMs: 150 })).toBe(false);
  expect(answers(message('1.5'), { call: '7', startMs: 0 })).toBe(false);
});

test('the best list has 1 everywhere', () => {
  const question = {
    question: 'q',
    relevant: [
      { channel: 'general', ts: '1' },
      { call: '7', startMs: 5 },
    ],
  };
  expect(rate(question, [moment('7', 0, 9), message('1')])).toEqual({ ndcg: 1, recall: 1, reciprocalRank: 1 });
});

test('later answers count less, the same answer counts once, and the eleventh hit only for the reciprocal rank', () => {
  const question = { question: 'q', relevant: [{ call: '7', startMs: 5 }] };
  const wrong = message('0');
  expect(rate(question, [wrong, moment('7', 0, 9), moment('7', 4, 20)])).toEqual({
    ndcg: 1 / Math.log2(3),
    recall: 1,
    reciprocalRank: 1 / 2,
  });
  const eleventh = [...Array(10).fill(wrong), moment('7', 0, 9)];
  expect(rate(question, eleventh)).toEqual({ ndcg: 0, recall: 0, reciprocalRank: 1 / 11 });
  expect(rate(question, [wrong])).toEqual({ ndcg: 0, recall: 0, reciprocalRank: 0 });
});

test('every question is asked once and has an answer', async () => {
  const questions = await readQuestions();
  expect(new Set(questions.map(({ question }) => question)).size).toBe(questions.length);
  expect(questions.filter(({ relevant }) => relevant.length === 0)).toEqual([]);
});
