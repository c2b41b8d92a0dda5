import { errorCodes, gatewayError } from '../common/errors.ts';

export const overloaded = () => gatewayError(errorCodes.overloaded, 'The gateway is overloaded; try again later');
