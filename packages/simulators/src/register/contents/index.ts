export { driveClosingReport } from './drive-closing.ts';
export { correctionContents, receiptContents } from './receipt.ts';
export { changeReport, registrationReport } from './registration.ts';
export { settlementReport } from './settlement-report.ts';
export { closingReport, openingReport } from './shift.ts';
