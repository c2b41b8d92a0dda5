/** Something that the inference service needs is missing. The message is one line. */
export class InferenceError extends Error {
  override name = 'InferenceError';
}
