export * from './access/index.ts';
export * from './admission/index.ts';
export * from './clock/index.ts';
export * from './errors/index.ts';
export * from './ids/index.ts';
export * from './lights/index.ts';
export * from './money/index.ts';
export * from './routes/index.ts';
