export { checkFnsCards } from './cards.ts';
export { exchangeFnsApplications, type ExchangeOptions } from './exchange.ts';
export { verifyFnsApplication, type VerifySignature } from './verify.ts';
export { type ApplicationToPrint, applicationToPrint, keepApplicationPrint } from './print.ts';
