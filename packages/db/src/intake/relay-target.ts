/** Where a lane leads: to the tax service, or to the marking system with receipts or with the drives' own notices. */
export type RelayTarget = 'tax_service' | 'marking' | 'marking_notice';
