import { type Identity, Unauthenticated } from './identity.ts';

/** Returns a client that may send operations at the address of this contract, or of the whole schema. Throws for another. */
export function refuseElsewhere(identity: Identity, contract: string | undefined): Identity {
  if (identity.contract === undefined || identity.contract === contract) return identity;
  throw new Unauthenticated(
    `The API key is for the contract "${identity.contract}" alone, at /${identity.contract}/graphql`,
  );
}
