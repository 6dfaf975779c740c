import {
  EXCHANGE_OPERATOR_WORDS,
  type Requisites,
  SIGNER_GROUND_WORDS,
  TAX_SYSTEM_WORDS,
  VAT_STATUS_WORDS,
} from '@koreshok/domain';
import { type Html, html } from '../template.ts';
import { longDay } from './day.ts';

/** «Устав», or a power of attorney with its number and day. */
export function groundOf({ signerGround, signerGroundNumber, signerGroundDate }: Requisites): string {
  if (signerGround === null) return '';
  if (signerGround !== 'power_of_attorney') return SIGNER_GROUND_WORDS[signerGround];
  return `${SIGNER_GROUND_WORDS.power_of_attorney} № ${signerGroundNumber} от ${longDay(signerGroundDate)}`;
}

/** «в лице генерального директора …, действующего на основании …» said so that no case has to be guessed. */
export function signerLine(party: Requisites): string {
  const post = party.signerPost === '' ? '' : `${party.signerPost} `;
  return `Подписывает: ${post}${party.signerName}. Основание: ${groundOf(party)}.`;
}

/** Every requisite a contract names (each on its line), those that are empty left out. */
export function requisiteLines(party: Requisites): readonly (readonly [string, string])[] {
  const sole = party.inn.length === 12;
  const lines: (readonly [string, string])[] = [
    [sole ? 'ОГРНИП' : 'ОГРН', party.ogrn],
    ['ИНН', party.inn],
    ['КПП', party.kpp],
    ['Юридический адрес', party.legalAddress],
    ['Почтовый адрес', party.postalAddress === '' ? party.legalAddress : party.postalAddress],
    ['Расчётный счёт', party.bankAccount],
    ['Банк', party.bankName],
    ['БИК', party.bik],
    ['Корр. счёт', party.correspondentAccount],
    ['НДС', party.vatStatus === null ? '' : VAT_STATUS_WORDS[party.vatStatus]],
    ['Налогообложение', party.taxSystem === null ? '' : TAX_SYSTEM_WORDS[party.taxSystem]],
    ['ЭДО', exchangeOf(party)],
    ['Почта', party.email],
    ['Телефон', party.phone],
  ];
  return lines.filter(([, value]) => value !== '');
}

function exchangeOf({ exchangeOperator, exchangeParticipant }: Requisites): string {
  if (exchangeOperator === null) return '';
  const id = exchangeParticipant === '' ? '' : `, ${exchangeParticipant}`;
  return `${EXCHANGE_OPERATOR_WORDS[exchangeOperator]}${id}`;
}

/** A party's block at the end of a contract. An agent is named there and does not sign. */
export function partyBlock(role: string, party: Requisites, signs = true): Html {
  return html`<div class="party"><h3>${role}</h3><p><b>${party.name}</b></p><p>${party.shortName}</p>
${requisiteLines(party).map(([name, value]) => html`<p><span class="muted">${name}:</span> ${value}</p>`)}
${signs ? signBlock(party) : null}</div>`;
}

function signBlock(party: Requisites): Html {
  return html`<div class="sign">${signerLine(party)}<br>Подписывается квалифицированной электронной подписью в отдельном файле.</div>`;
}
