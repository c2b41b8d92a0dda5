import { answerParent } from '../machine/helper.ts';
import { type Received, type Subscribers, type SubscribersJob, subscribe } from './subscribers.ts';

/** Opens subscribers, returns what they have received, resets that, or closes them. */
export type SubscribersQuestion =
  | { readonly open: SubscribersJob }
  | { readonly received: true }
  | { readonly forget: true }
  | { readonly close: true };

let subscribers: Subscribers | undefined;
answerParent(async (question: SubscribersQuestion): Promise<Received | undefined> => {
  if ('open' in question) subscribers = await subscribe(question.open);
  else if ('close' in question) subscribers?.close();
  else if ('forget' in question) subscribers?.forget();
  else return subscribers?.received();
  return undefined;
});
