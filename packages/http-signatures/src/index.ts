export { contentDigest, isDigestOf } from './content-digest.ts';
export {
  createRequestSigner,
  createRequestVerifier,
  type RequestSigner,
  type RequestVerifier,
  type VerifierOptions,
} from './gateway-request.ts';
export {
  ed25519SigningKey,
  ed25519VerifyingKey,
  hmacKey,
  type SigningKey,
  type VerifyingKey,
} from './keys.ts';
export { type Component, InvalidSignature, signMessage, verifyMessage } from './message-signature.ts';
export { InvalidKey, readSigningKey, readVerifyingKey } from './read-keys.ts';
