import { expect } from '@playwright/test';

import type { Stage } from './stage/facts.ts';

export interface Mail {
  readonly id: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The mails to an address, the latest first. */
export async function mailsTo(stage: Stage, address: string): Promise<readonly Mail[]> {
  const response = await fetch(`${stage.mailboxUrl}/api/messages?to=${encodeURIComponent(address)}`);
  return ((await response.json()) as { messages: readonly Mail[] }).messages;
}

/** Waits for one more mail than there were, and answers the newest. */
export async function nextMailTo(stage: Stage, address: string, before: number): Promise<Mail> {
  await expect.poll(async () => (await mailsTo(stage, address)).length).toBe(before + 1);
  const [newest] = await mailsTo(stage, address);
  if (newest === undefined) throw new Error(`no mail to ${address}`);
  return newest;
}

/** The first web address in the text of a mail. */
export function linkIn(mail: Mail): string {
  const [link] = /https?:\/\/\S+/.exec(mail.text) ?? [];
  if (link === undefined) throw new Error(`no link in «${mail.subject}»`);
  return link;
}
