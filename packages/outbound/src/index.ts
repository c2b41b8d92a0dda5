export { openAgent } from './agent.ts';
export { type Answer, isSuccess, post, reasonOf } from './post.ts';
export { lookupPublic } from './public-addresses.ts';
export { retryAfterMs } from './retry-after.ts';
export { type SecretBox, type Stored, secretBox } from './secret-box.ts';
export { signer, symmetricSigner } from './standard-webhooks.ts';
export { isPrivate, targetProblem } from './target.ts';
