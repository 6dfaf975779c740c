export { askPeer, type PeerQuestion } from './ask.ts';
export { type RelayFault, RelayPeerError } from './fault.ts';
