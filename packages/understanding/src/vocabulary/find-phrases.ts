/** A phrase to look for. Of the phrases of one group that end at the same word, only the longest is found. */
export interface Phrase {
  readonly words: readonly string[];
  readonly group: string;
}

/** A phrase that was found, with the places of its first and last word. */
export interface FoundPhrase<P extends Phrase> {
  readonly phrase: P;
  readonly first: number;
  readonly last: number;
}

interface State<P> {
  readonly next: Map<string, State<P>>;
  /** State of the longest end of this one's words that begins a phrase; null for the first state. */
  shorter: State<P> | null;
  /** Longest phrase of each group that ends here. */
  ends: ReadonlyMap<string, P>;
}

const newState = <P>(shorter: State<P> | null): State<P> => ({ next: new Map(), shorter, ends: new Map() });

/**
 * Returns a function that finds all phrases in a list of words at once, in order of their ends. It is the automaton of
 * Aho and Corasick with words for letters: the time grows with the number of words, not with that of the phrases.
 */
export function phraseFinder<P extends Phrase>(phrases: readonly P[]): (words: readonly string[]) => FoundPhrase<P>[] {
  const first = newState<P>(null);
  for (const phrase of phrases) addPhrase(first, phrase);
  connect(first);
  return (words) => {
    const found: FoundPhrase<P>[] = [];
    let state = first;
    for (const [index, word] of words.entries()) {
      state = follow(first, state, word);
      for (const phrase of state.ends.values())
        found.push({ phrase, first: index - phrase.words.length + 1, last: index });
    }
    return found;
  };
}

function addPhrase<P extends Phrase>(first: State<P>, phrase: P): void {
  let state = first;
  for (const word of phrase.words) {
    const next = state.next.get(word) ?? newState(first);
    state.next.set(word, next);
    state = next;
  }
  if (!state.ends.has(phrase.group)) state.ends = new Map([...state.ends, [phrase.group, phrase]]);
}

/** Sets the shorter state of each one, short ones first, and adds the phrases that end there. */
function connect<P>(first: State<P>): void {
  const states = [...first.next.values()];
  for (const state of states) {
    const { shorter } = state;
    if (shorter !== null && shorter.ends.size > 0) state.ends = new Map([...shorter.ends, ...state.ends]);
    for (const [word, next] of state.next) {
      next.shorter = follow(first, shorter, word);
      states.push(next);
    }
  }
}

/** Returns the state after one more word: that of the longest end of all words that begins a phrase. */
function follow<P>(first: State<P>, from: State<P> | null, word: string): State<P> {
  for (let state = from; state !== null; state = state.shorter) {
    const next = state.next.get(word);
    if (next !== undefined) return next;
  }
  return first;
}
