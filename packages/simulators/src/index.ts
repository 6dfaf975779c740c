export * from './day/index.ts';
export * from './random/index.ts';
export * from './register/index.ts';
export * from './trade/index.ts';
