interface Asked<Answer> {
  readonly answers: Answer[];
  waiting: number;
  done: () => void;
}

/** Sends a question to several workers. */
export interface AskAll<Answer> {
  /** Asks each worker by its function. Resolves with the answers that arrive in time. */
  ask(workers: readonly ((question: number) => void)[]): Promise<readonly Answer[]>;
  /** Records a worker's answer to the question with that number. */
  answered(question: number, answer: Answer): void;
}

export function createAskAll<Answer>(patienceMs: number): AskAll<Answer> {
  const open = new Map<number, Asked<Answer>>();
  let count = 0;
  return {
    async ask(workers) {
      if (workers.length === 0) return [];
      count += 1;
      const question = count;
      const answers: Answer[] = [];
      await new Promise<void>((done) => {
        const fuse = setTimeout(done, patienceMs);
        const settle = () => {
          clearTimeout(fuse);
          done();
        };
        open.set(question, { answers, waiting: workers.length, done: settle });
        for (const ask of workers) ask(question);
      });
      open.delete(question);
      return answers;
    },
    answered(question, answer) {
      const asked = open.get(question);
      if (!asked) return;
      asked.answers.push(answer);
      asked.waiting -= 1;
      if (asked.waiting === 0) asked.done();
    },
  };
}
