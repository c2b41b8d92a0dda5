import { type DocumentNode, Lexer, type ParseOptions, parse, Source, TokenKind } from 'graphql';
import { errorCodes, gatewayError } from '../common/errors.ts';
import { limitError } from './check-limits.ts';

/**
 * Returns graphql-js's `parse` with a limit of tokens. Throws an error for the client before it builds a larger tree.
 */
export function boundedParse(maxTokens: number): typeof parse {
  return (given, options) => {
    const source = typeof given === 'string' ? new Source(given) : given;
    refuseLong(source, maxTokens);
    return parseNested(source, options);
  };
}

function refuseLong(source: Source, maxTokens: number): void {
  const lexer = new Lexer(source);
  for (let count = 0; lexer.advance().kind !== TokenKind.EOF; ) {
    count += 1;
    if (count > maxTokens) throw limitError('tokens', maxTokens, count);
  }
}

/** Parses a document. The parser recurses for each level, and the token limit allows more levels than the stack has. */
function parseNested(source: Source, options: ParseOptions | undefined): DocumentNode {
  try {
    return parse(source, options);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw gatewayError(errorCodes.limitExceeded, 'The document is nested too deeply', {
      status: 400,
      isOfGraphQL: true,
    });
  }
}
