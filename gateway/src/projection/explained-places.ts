import type { GraphQLError } from 'graphql';

interface Place {
  readonly below: Map<string | number, Place>;
  /** True if an error has exactly this path. */
  hasError: boolean;
}

const newPlace = (): Place => ({ below: new Map(), hasError: false });

/** Tells, for a place in the response, if there is an error at it, above it or below it. */
export interface ExplainedPlaces {
  explain(path: readonly (string | number)[]): boolean;
}

/** Indexes a growing list of errors. */
export function createExplainedPlaces(errors: readonly GraphQLError[]): ExplainedPlaces {
  const root = newPlace();
  let known = 0;

  function add(path: readonly (string | number)[]): void {
    let place = root;
    for (const step of path) {
      const below = place.below.get(step) ?? newPlace();
      place.below.set(step, below);
      place = below;
    }
    place.hasError = true;
  }

  return {
    explain(path) {
      for (; known < errors.length; known += 1) {
        const error = errors[known]?.path;
        if (error) add(error);
      }
      let place: Place | undefined = root;
      for (const step of path) {
        if (place.hasError) return true;
        place = place.below.get(step);
        if (!place) return false;
      }
      return true;
    },
  };
}
