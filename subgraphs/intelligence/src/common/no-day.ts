/**
 * Words for a time that is no day on which a promise could be broken: "in a minute" is over before the talk is, and "as soon
 * as possible" names none. A pattern of JavaScript and of PostgreSQL alike.
 */
export const noDay =
  '^(in|within|in the next) .*(minutes?|(half an|an|one|1|two|2|a couple of) hours?)$|^(asap|as soon as possible|right now|right away|immediately)$';
