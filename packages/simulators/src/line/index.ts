export { Connection, type GateAddress } from './connection.ts';
export { LineError, type LineErrorCode } from './error.ts';
export { type Answer, type LineOptions, RegisterLine } from './line.ts';
export { type Clock, type Delivery, LiveRegister } from './register.ts';
export { firstHalf, withBrokenCrc, withOtherBytes } from './sabotage.ts';
