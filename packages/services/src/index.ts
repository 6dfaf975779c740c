export * from './brands/index.ts';
export type { Page, ServiceContext } from './context/index.ts';
export * from './sessions/index.ts';
