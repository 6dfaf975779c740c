import { portalRuntime } from '../context/index.ts';
import { answerSignIn } from './auth.ts';
import { answerTrpc } from './trpc.ts';

/** What Next's route files export: each finds the process's runtime and answers. */
export const trpcHandler = async (request: Request) => answerTrpc(await portalRuntime(), request);
export const signInHandler = async (request: Request) => answerSignIn(await portalRuntime(), request);
