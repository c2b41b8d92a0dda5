import { once } from 'node:events';
import { killProcess, spawnProgram, stopProcess } from './program.ts';

/** A child process of the benchmark that answers one question at a time. */
export interface Helper<Question, Answer> extends AsyncDisposable {
  request(question: Question): Promise<Answer>;
  /** Kills the process, as a crash does. */
  kill(): Promise<void>;
}

type Reply<Answer> = { readonly answer: Answer } | { readonly error: string };

export function startHelper<Question extends object, Answer>(
  cores: string | undefined,
  file: string,
): Helper<Question, Answer> {
  const child = spawnProgram(cores, { command: [process.execPath, file] }, ['ignore', 'inherit', 'inherit', 'ipc']);
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`${file} has ended`)));
  // `request` reports this error.
  ended.catch(() => undefined);
  return {
    async request(question) {
      child.send(question);
      const [reply] = (await Promise.race([once(child, 'message'), ended])) as [Reply<Answer>];
      if ('error' in reply) throw new Error(reply.error);
      return reply.answer;
    },
    kill: () => killProcess(child),
    [Symbol.asyncDispose]: () => stopProcess(child),
  };
}

/** Runs in the child process: answers its parent's questions, and ends with the parent. */
export function answerParent<Question, Answer>(answer: (question: Question) => Answer | Promise<Answer>): void {
  process.on('disconnect', () => process.exit());
  process.on('message', async (question: Question) => {
    process.send?.(await replyTo(question, answer));
  });
}

async function replyTo<Question, Answer>(
  question: Question,
  answer: (question: Question) => Answer | Promise<Answer>,
): Promise<Reply<Answer>> {
  try {
    return { answer: await answer(question) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
