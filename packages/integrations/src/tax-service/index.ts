export { type TaxServiceClientOptions, taxServiceClient } from './client.ts';
export { type OutgoingDocument, type TaxService, TaxServiceError, type TaxServiceFault } from './port.ts';
