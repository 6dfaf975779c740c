export { type TaxServiceClientOptions, taxServiceClient } from './client.ts';
export type { OutgoingDocument, TaxService } from './port.ts';
