import { exportHandler } from '@/server/http/route-handlers.ts';

export { exportHandler as GET };
