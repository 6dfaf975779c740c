/**
 * What kind of thing a field is. Requisites and contacts are `identity`; register state, drives, errors and term
 * end are `technical`; receipts, sums and turnover are `finance`; tariffs, invoices, balance and commission are
 * `commercial`.
 */
export type DataClass = 'identity' | 'technical' | 'finance' | 'commercial';

export const DATA_CLASSES: readonly DataClass[] = ['identity', 'technical', 'finance', 'commercial'];

/** How an actor stands to the client whose data it asks for. */
export type Relation = 'member' | 'agent' | 'service_center' | 'provider' | 'operator';

export const RELATIONS: readonly Relation[] = ['member', 'agent', 'service_center', 'provider', 'operator'];

export type Action = 'read' | 'write';
