import type { DocumentFacts, ReceiptFacts } from '../../src/projections/facts.ts';
import type { ProjectedDocument } from '../../src/projections/register-state.ts';

export const FN = '9999078900000001';
/** 22 November 2026, 10:00:00 of the register's own clock. */
export const TEN_O_CLOCK = 1_795_341_600;

/** A document of a register, whatever is not said being plain. */
export function aDocument(facts: Partial<DocumentFacts> = {}, row: Partial<ProjectedDocument> = {}) {
  const document: ProjectedDocument = {
    organizationId: 'org',
    cashRegisterId: 'register',
    outletId: 'outlet',
    month: 202611,
    mode: 'production',
    receivedAt: new Date('2026-11-22T07:00:00Z'),
    answer: { answerCode: null, operatorMessage: null },
    facts: {
      fn: FN,
      number: 1,
      code: 3,
      ffdVersion: 4,
      registerTime: TEN_O_CLOCK,
      fiscalSign: 1,
      shiftNumber: 1,
      cashierName: 'Иванова А. П.',
      receipt: null,
      drive: silentDrive,
      registration: null,
      ...facts,
    },
    ...row,
  };
  return document;
}

export const silentDrive: DocumentFacts['drive'] = {
  unconfirmedCount: null,
  firstUnconfirmedAt: null,
  exhaustionFlags: null,
  keyDaysLeft: null,
};

/** A cash sale of so many kopecks. */
export function aSale(totalSum: number, receipt: Partial<ReceiptFacts> = {}): ReceiptFacts {
  return {
    operationType: 1,
    receiptNumber: 1,
    totalSum,
    cashSum: totalSum,
    ecashSum: 0,
    prepaidSum: 0,
    creditSum: 0,
    provisionSum: 0,
    buyerContact: '',
    items: [],
    ...receipt,
  };
}
