import { errorCodes, gatewayError } from '../common/errors.ts';

export const overloaded = () =>
  gatewayError(errorCodes.overloaded, 'The gateway has more to do than it can; try again');
