import { answerParent } from '../../machine/helper.ts';
import { type Survived, type Survivors, type SurvivorsJob, startSurvivors } from './survivors.ts';

/** Starts clients, or returns their result for the events with these ids. */
export type SurvivorsQuestion = { readonly start: SurvivorsJob } | { readonly ids: readonly string[] };

let survivors: Survivors | undefined;
answerParent(async (question: SurvivorsQuestion): Promise<Survived | undefined> => {
  if ('ids' in question) return survivors?.survived(question.ids);
  survivors = await startSurvivors(question.start);
  return undefined;
});
