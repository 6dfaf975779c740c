import type { Receipt, ReceiptItem } from '@koreshok/fiscal/receipt';

const PAYMENTS = { cashSum: 0, ecashSum: 0, prepaidSum: 0, creditSum: 0, provisionSum: 0 };

/** One line of a receipt: two loaves at 60.00, with the fields a test is about. */
export function anItem(fields: Partial<ReceiptItem> = {}): ReceiptItem {
  return {
    name: 'Хлеб бородинский',
    price: 6000,
    quantity: '2',
    unit: 'шт. или ед.',
    unitCode: 0,
    sum: 12_000,
    productType: { code: 1, name: 'товар' },
    paymentType: { code: 4, name: 'полный расчет' },
    vatRate: null,
    vatSum: null,
    vatOfUnit: null,
    excise: null,
    markingCode: null,
    markingCheck: null,
    fraction: null,
    countryCode: null,
    declarationNumber: null,
    agent: null,
    supplier: null,
    extra: null,
    industry: [],
    ...fields,
  };
}

/** A receipt of 120.00 in cash, with the fields a test is about. */
export function aReceipt(fields: Partial<Receipt> = {}): Receipt {
  return {
    kind: 'receipt',
    code: 3,
    title: 'Кассовый чек',
    version: '1.2',
    driveNumber: null,
    registrationNumber: null,
    documentNumber: null,
    time: null,
    fiscalSign: null,
    shiftNumber: 7,
    sellerName: 'ООО «Колос»',
    sellerInn: null,
    address: null,
    place: null,
    cashierName: null,
    cashierInn: null,
    machineNumber: null,
    strictForm: false,
    correction: null,
    receiptNumber: 5,
    operation: { code: 1, name: 'приход' },
    taxation: null,
    total: 12_000,
    payments: { ...PAYMENTS, cashSum: 12_000 },
    cashless: [],
    vat: [],
    items: [anItem()],
    buyer: null,
    agent: null,
    supplierPhone: null,
    internet: false,
    extra: null,
    userDetail: null,
    industry: [],
    operational: null,
    markingCheck: null,
    sellerEmail: null,
    receiptSite: null,
    qr: null,
    ...fields,
  };
}
