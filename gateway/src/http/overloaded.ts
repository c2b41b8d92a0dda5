import { errorCodes, gatewayError } from '../errors.ts';

export const overloaded = () =>
  gatewayError(errorCodes.overloaded, 'The gateway has more to do than it can; try again');
