export { invoicePaper } from './invoice.ts';
