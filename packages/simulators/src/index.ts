export * from './company-registry/index.ts';
export * from './day/index.ts';
export * from './line/index.ts';
export * from './mailbox/index.ts';
export * from './random/index.ts';
export * from './register/index.ts';
export * from './tax-service/index.ts';
export * from './trade/index.ts';
