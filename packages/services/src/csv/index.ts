export { BYTE_ORDER_MARK, type Cell, csvLine, harmless } from './csv-line.ts';
