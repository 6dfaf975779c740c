export { configuredPeer, type Peer, type PeerOptions, type PeerRequest } from './configured-peer.ts';
export { fetchPublic, type PublicFetchOptions } from './fetch-public.ts';
export { type OutboundAnswer, OutboundError, type OutboundFault, type OutboundRequest } from './outbound.ts';
export { isPublicAddress } from './public-address.ts';
export { type PinnedAddress, type Resolve, resolveBySystem } from './resolve.ts';
