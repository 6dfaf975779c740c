export { checkFnsCards } from './cards.ts';
export { exchangeFnsApplications, type ExchangeOptions } from './exchange.ts';
export {
  type SignedApplication,
  type VerificationTools,
  verifyFnsApplication,
  type VerifySignature,
} from './verify.ts';
export { type ApplicationToPrint, applicationToPrint, keepApplicationPrint } from './print.ts';
