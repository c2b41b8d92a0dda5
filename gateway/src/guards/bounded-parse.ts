import { type DocumentNode, Lexer, type ParseOptions, parse, Source, TokenKind } from 'graphql';
import { errorCodes, gatewayError } from '../common/errors.ts';
import { limitError } from './check-limits.ts';

/** graphql-js's `parse`, for documents of so many tokens. Throws an error for the client before it builds a tree of more. */
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

/** The parser calls itself for each level, and a generous limit of tokens lets in more levels than the stack has. */
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
