export { closePartnerCode } from './close.ts';
export { type CreatePartnerCodeInput, createPartnerCode, createPartnerCodeInput } from './create.ts';
export { type GetPartnerCodeInput, getPartnerCode, getPartnerCodeInput } from './get.ts';
export { type ListPartnerCodesInput, listPartnerCodes, listPartnerCodesInput } from './list.ts';
export { type Offer, readOffer, type ReadOfferInput, readOfferInput } from './offer.ts';
export type { PartnerCodeRow } from './rows.ts';
export { type CampaignRow, listCampaigns, type ListCampaignsInput, listCampaignsInput } from './campaigns.ts';
export { noteLinkVisit, type NoteLinkVisitInput, noteLinkVisitInput } from './visit.ts';
