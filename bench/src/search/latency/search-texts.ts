import { readQuestions } from '../quality/questions.ts';

/** Returns texts that all differ: two halves of questions. */
export async function searchTexts(): Promise<string[]> {
  const halves = (await readQuestions()).map(({ question }) => {
    const words = question.split(' ');
    const middle = Math.ceil(words.length / 2);
    return { first: words.slice(0, middle).join(' '), second: words.slice(middle).join(' ') };
  });
  return halves.flatMap((_, distance) =>
    halves.map(({ first }, index) => `${first} ${halves[(index + distance) % halves.length]?.second}`),
  );
}
