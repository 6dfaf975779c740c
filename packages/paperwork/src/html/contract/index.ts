export { contractPaper } from './contract.ts';
export { exactTime, longDay } from './day.ts';
export { type ProtocolInput, protocolPaper, type ProtocolReport } from './protocol.ts';
export { type UsualText, usualContractText } from './usual-text.ts';
