export { type ReadApplication, readApplication, UnreadableApplication } from './document.ts';
export { Reception, type ReceptionBehaviour, type ReceptionState } from './reception.ts';
export { type FnsReceptionOptions, type RunningFnsReception, startFnsReception } from './service.ts';
