import { signInHandler } from '@/server/http/route-handlers.ts';

export { signInHandler as GET, signInHandler as POST };
