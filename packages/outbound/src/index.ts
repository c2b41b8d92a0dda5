export { openAgent } from './agent.ts';
export { isSuccess, post, reasonOf } from './post.ts';
export { retryAfterMs } from './retry-after.ts';
export { type SecretBox, type Stored, secretBox } from './secret-box.ts';
export { signer, symmetricSigner } from './standard-webhooks.ts';
export { isPrivate, targetProblem } from './target.ts';
