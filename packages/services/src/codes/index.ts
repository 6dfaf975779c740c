export { addCode, type CodeChannel, type CodePurpose, type CodeRequest, ONE_TIME_CODE } from './add-code.ts';
export { checkCode, codeDigitsField, useCode } from './check-code.ts';
export {
  type CodeDelivery,
  type CodeStanding,
  codeStanding,
  recordDelivery,
  recordReceipt,
} from './delivery.ts';
export { type IssuedCode, issueCode } from './issue-code.ts';
