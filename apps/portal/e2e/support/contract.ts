import type { Page } from '@playwright/test';
import { signInMemory, type SubjectFields } from '@koreshok/signing/sandbox';
import { extractText } from 'unpdf';

import { certifyInRoom } from '../../../../tools/signing/room.ts';
import { signWithOpenSsl } from '../../../../tools/signing/sign-with-openssl.ts';
import { expect } from './scenario.ts';
import { stagePlan } from './stage/cast.ts';
import type { Stage } from './stage/facts.ts';

const SEED = 1;

/** An organization of the stage as it was planned, with its ОГРН and addresses. */
export function plannedOrganization(key: string) {
  const plan = stagePlan(SEED);
  const found = [plan.operator, ...plan.resellers, ...plan.clients].find((each) => each.key === key);
  if (found === undefined) throw new Error(`${key} is not in the plan`);
  return found;
}

/** Makes a contract and waits for its PDF. @returns the address of its page. */
export async function makeContract(page: Page): Promise<string> {
  await page.goto('/documents');
  await page.getByRole('button', { name: 'Составить договор' }).click();
  await expect(page).toHaveURL(/\/documents\/\w{26}$/);
  await expect(page.getByRole('link', { name: 'Открыть PDF' })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** The bytes of the PDF that the page offers. */
export async function pdfOf(page: Page): Promise<Uint8Array> {
  const href = await page.getByRole('link', { name: 'Открыть PDF' }).getAttribute('href');
  return fileBehind(page, href);
}

/** The bytes behind a link of the page, fetched by the page itself: hosts of the stage are known to the browser alone. */
export async function fileBehind(page: Page, href: string | null): Promise<Uint8Array> {
  // As one string: a list of numbers is told and read number by number.
  const text = await page.evaluate(async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }, href ?? '');
  return new Uint8Array(Buffer.from(text, 'base64'));
}

/** The text of a PDF without any spaces: lines break where they like. */
export async function textOf(pdf: Uint8Array): Promise<string> {
  return (await extractText(pdf.slice(), { mergePages: true })).text.replace(/\s+/gu, '');
}

/** The signature of an organization's head, as {@link signedBy} makes it. */
export function signatureFile(
  stage: Stage,
  pdf: Uint8Array,
  who: { readonly inn: string; readonly ogrn: string; readonly name: string },
) {
  return signedBy(stage, { commonName: who.name, organizationInn: who.inn, ogrn: who.ogrn }, pdf);
}

/** What one's own program makes: a detached ГОСТ signature by OpenSSL where it has the engine, by ours elsewhere. */
export function signedBy(stage: Stage, subject: SubjectFields, content: Uint8Array) {
  const now = new Date();
  const identity = certifyInRoom(stage.signing, subject, now);
  const bytes = signWithOpenSsl(identity, content) ?? signInMemory(identity, content, now);
  return { name: 'podpis.sig', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
}
