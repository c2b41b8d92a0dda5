/** How connections are closed: RFC 6455, its registry, and graphql-transport-ws. */
export const closeCodes = {
  /** The client may connect again at once, perhaps to another server behind the same address. */
  serviceRestart: 1012,
  internalError: 4500,
  badRequest: 4400,
  unauthorized: 4401,
  forbidden: 4403,
  subprotocolNotAcceptable: 4406,
  initialisationTimeout: 4408,
  subscriberExists: 4409,
  tooManyInitialisations: 4429,
} as const;
