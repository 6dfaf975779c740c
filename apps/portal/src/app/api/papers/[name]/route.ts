import { paperHandler } from '@/server/http/route-handlers.ts';

export { paperHandler as GET };
