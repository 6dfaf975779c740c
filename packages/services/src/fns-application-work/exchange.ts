import { type FnsReception, ReceptionError } from '@koreshok/integrations/fns-reception';
import type { FilesContext } from '../context/index.ts';
import { claimApplications, type ClaimedApplication, postpone } from './claim.ts';
import { takeAnswer, takeRefusal, takeSent } from './outcome.ts';
import { takeReport } from './report.ts';

export interface ExchangeOptions {
  readonly reception: FnsReception;
  /** Milliseconds between two questions about one application that is on its way. */
  readonly askEveryMs: number;
  /** Applications dealt with in one turn. */
  readonly limit: number;
  readonly onFailure: (application: { readonly id: string }, error: unknown) => void;
}

/**
 * One turn of the exchange: sends what is signed, asks about what was sent, looks for the reports of registers that were
 * registered. An application is claimed before anything is asked, so that two workers never send one together; an outage
 * only puts it off.
 * @returns how many applications were dealt with.
 */
export async function exchangeFnsApplications(
  context: FilesContext,
  options: ExchangeOptions,
): Promise<number> {
  const claimed = await claimApplications(context, options.limit);
  for (const application of claimed) {
    try {
      await step(context, application, options);
    } catch (error) {
      options.onFailure(application, error);
      await postpone(context, application, reasonOf(error));
    }
  }
  return claimed.length;
}

async function step(
  context: FilesContext,
  application: ClaimedApplication,
  { reception, askEveryMs }: ExchangeOptions,
): Promise<void> {
  switch (application.state) {
    case 'sending':
      return send(context, application, reception);
    case 'sent':
    case 'accepted': {
      const answer = await reception.state(application.externalId ?? '');
      return takeAnswer(context, application, answer, askEveryMs);
    }
    case 'registered':
      return takeReport(context, application, askEveryMs);
    default: {
      const never: never = application.state;
      throw new Error(`Nothing is exchanged for ${String(never)}`);
    }
  }
}

/** The name of the file makes sending it twice the same as once, so an answer that was lost is asked for again. */
async function send(
  context: FilesContext,
  application: ClaimedApplication,
  reception: FnsReception,
): Promise<void> {
  const { documentFile, signatureFile, powerFile, powerSignatureFile, fileName } = application;
  if (documentFile === null || signatureFile === null) throw new Error('An application without its files');
  try {
    const { externalId } = await reception.submit({
      fileId: fileName,
      document: await context.files.read(documentFile.sha256),
      signature: await context.files.read(signatureFile.sha256),
      ...(powerFile === null || powerSignatureFile === null
        ? {}
        : {
            power: {
              document: await context.files.read(powerFile.sha256),
              signature: await context.files.read(powerSignatureFile.sha256),
            },
          }),
    });
    await takeSent(context, application, externalId);
  } catch (error) {
    if (!(error instanceof ReceptionError) || error.code !== 'refused') throw error;
    await takeRefusal(context, application, error.message);
  }
}

function reasonOf(error: unknown): string {
  const outage = error instanceof ReceptionError && error.code === 'outage';
  return outage
    ? 'Приём ФНС сейчас недоступен. Отправим сами, как только он ответит.'
    : 'Приём ФНС ответил не так, как договорено. Мы уже разбираемся и повторим сами.';
}
