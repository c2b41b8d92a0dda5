import type { GraphQLError } from 'graphql';

const opening = '{"data":';

/** A response whose data is written as JSON. */
export class WrittenData {
  /** The JSON of a response with this data and nothing else. */
  readonly bytes: Buffer;
  readonly errors: readonly GraphQLError[];

  /** `bytes` are what `writeData` returned. */
  constructor(bytes: Buffer, errors: readonly GraphQLError[]) {
    this.bytes = bytes;
    this.errors = errors;
  }

  /** The JSON text of the data. */
  get text(): string {
    return this.bytes.toString('utf8', opening.length, this.bytes.length - 1);
  }

  get isNull(): boolean {
    return this.bytes.length === opening.length + 'null}'.length && this.text === 'null';
  }
}
