import type { ActionKind } from './action-kind.ts';
import { agreeNextStep } from './agree-next-step.ts';
import { answerObjection } from './answer-objection.ts';
import { answerQuestion } from './answer-question.ts';
import { finishTask } from './finish-task.ts';
import { followUpInterest } from './follow-up-interest.ts';
import { involveMorePeople } from './involve-more-people.ts';
import { keepPromise } from './keep-promise.ts';
import { meetCompetitor } from './meet-competitor.ts';
import { meetDecisionMaker } from './meet-decision-maker.ts';
import { offerMore } from './offer-more.ts';
import { prepareRenewal } from './prepare-renewal.ts';
import { reduceChurnRisk } from './reduce-churn-risk.ts';
import { repairHandoff } from './repair-handoff.ts';
import { setCloseDate } from './set-close-date.ts';

/** The kinds of actions, each found by a rule of its own. */
export const allKinds: readonly ActionKind[] = [
  answerQuestion,
  keepPromise,
  finishTask,
  repairHandoff,
  reduceChurnRisk,
  prepareRenewal,
  answerObjection,
  followUpInterest,
  meetCompetitor,
  meetDecisionMaker,
  involveMorePeople,
  setCloseDate,
  agreeNextStep,
  offerMore,
];

export const kindNamed = (name: string): ActionKind | undefined => allKinds.find((kind) => kind.name === name);
