/** A question was understood, but the data do not have what it asks for. The message is a sentence for people. */
export class Unanswerable extends Error {
  override readonly name = 'Unanswerable';
}
