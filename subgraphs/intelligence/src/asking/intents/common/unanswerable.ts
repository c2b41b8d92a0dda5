/** A question was understood, but the data do not have what it asks for. The message is a sentence for people. */
export class Unanswerable extends Error {
  override readonly name: string = 'Unanswerable';
  readonly reason: 'NO_DATA' | 'BEYOND_LIMIT' = 'NO_DATA';
}

/** A question was understood, but takes more data than an answer of the intents may read. */
export class BeyondLimit extends Unanswerable {
  override readonly name = 'BeyondLimit';
  override readonly reason = 'BEYOND_LIMIT';
}
