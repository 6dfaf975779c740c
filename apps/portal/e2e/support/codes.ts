import { expect } from '@playwright/test';

import { mailsTo } from './mailbox.ts';
import type { Stage } from './stage/facts.ts';

/** The code of the newest mail to an address, once it is there. */
export function codeByMail(stage: Stage, address: string): Promise<string> {
  return codeOnceThere(async () => (await mailsTo(stage, address))[0]?.text);
}

/** The code of the newest short message to a phone, once it is there. */
export function codeBySms(stage: Stage, phone: string): Promise<string> {
  return codeOnceThere(async () => {
    const response = await fetch(`${stage.smsUrl}/api/messages?to=${encodeURIComponent(phone)}`);
    const { messages } = (await response.json()) as { messages: readonly { text: string }[] };
    return messages[0]?.text;
  });
}

async function codeOnceThere(read: () => Promise<string | undefined>): Promise<string> {
  let code: string | undefined;
  await expect
    .poll(async () => {
      code = /(?<!\d)\d{6}(?!\d)/.exec((await read()) ?? '')?.[0];
      return code;
    })
    .toBeDefined();
  return code ?? '';
}

/** Makes subscribers refuse mass messages, as the carrier would then tell. */
export async function refuseMassMessages(stage: Stage, phones: readonly string[]): Promise<void> {
  await fetch(`${stage.smsUrl}/control`, { method: 'POST', body: JSON.stringify({ refusers: phones }) });
}
