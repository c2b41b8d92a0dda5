/** Close codes of RFC 6455, of its registry and of graphql-transport-ws. */
export const closeCodes = {
  /** The client may reconnect at once. A load balancer may then choose another server. */
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
