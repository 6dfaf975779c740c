export * from './access/index.ts';
export * from './clock/index.ts';
export * from './errors/index.ts';
export * from './ids/index.ts';
