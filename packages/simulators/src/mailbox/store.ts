/** A file that came with a mail. */
export interface KeptAttachment {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
}

/** A mail as it was delivered. */
export interface KeptMail {
  readonly id: string;
  readonly receivedAt: Date;
  /** «Name <address>» of the From line. */
  readonly from: string;
  /** Addresses of the envelope, in lower case: where it was really sent. */
  readonly to: readonly string[];
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  /** Empty for a mail without HTML. */
  readonly html: string;
  readonly messageId: string;
  readonly attachments: readonly KeptAttachment[];
}

/** The mails that were delivered, the latest first. The oldest are forgotten beyond the limit. */
export class MailStore {
  readonly #limit: number;
  #mails: KeptMail[] = [];
  #delivered = 0;

  constructor(limit = 1_000) {
    this.#limit = limit;
  }

  keep(mail: Omit<KeptMail, 'id'>): KeptMail {
    this.#delivered += 1;
    const kept = { ...mail, id: String(this.#delivered) };
    this.#mails = [kept, ...this.#mails].slice(0, this.#limit);
    return kept;
  }

  /** All of them, or those sent to an address. */
  list(to?: string): readonly KeptMail[] {
    const address = to?.trim().toLowerCase();
    return address === undefined || address === ''
      ? this.#mails
      : this.#mails.filter((mail) => mail.to.some((one) => one === address));
  }

  find(id: string): KeptMail | undefined {
    return this.#mails.find((mail) => mail.id === id);
  }

  clear(): void {
    this.#mails = [];
  }
}
