export { formatReceiptQr, type OperationCode, parseReceiptQr, type ReceiptQr } from './receipt-qr.ts';
