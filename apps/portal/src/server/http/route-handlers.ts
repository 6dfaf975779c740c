import { portalRuntime } from '../context/index.ts';
import { answerSignIn } from './auth.ts';
import { answerDownload } from './downloads/answer.ts';
import { answerExport } from './exports/answer.ts';
import { answerHealth } from './health.ts';
import { answerPaper } from './papers/answer.ts';
import { answerRest } from './rest/answer.ts';
import { answerTemplate } from './templates.ts';
import { answerTrpc } from './trpc.ts';
import { answerUpload } from './uploads/answer.ts';

/** What Next's route files export: each finds the process's runtime and answers. */
export const trpcHandler = async (request: Request) => answerTrpc(await portalRuntime(), request);
export const signInHandler = async (request: Request) => answerSignIn(await portalRuntime(), request);
export const restHandler = async (request: Request) => answerRest(await portalRuntime(), request);
export const exportHandler = async (request: Request) => answerExport(await portalRuntime(), request);
export const healthHandler = () => answerHealth(portalRuntime);
export const uploadHandler = async (request: Request) => answerUpload(await portalRuntime(), request);
export const paperHandler = async (request: Request) => answerPaper(await portalRuntime(), request);
export const templateHandler = (request: Request) => answerTemplate(request);
export const downloadHandler = async (request: Request) => answerDownload(await portalRuntime(), request);
