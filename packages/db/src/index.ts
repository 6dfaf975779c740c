export * from './client/index.ts';
export * from './scoped/index.ts';
export { Prisma } from './generated/prisma/client.ts';
