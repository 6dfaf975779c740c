/** What is asked of the tax service about a register. */
export type ApplicationKind = 'registration' | 'reregistration' | 'removal';

/** Reasons of a re-registration by the codes of the form (order ЕД-7-20/799@). */
export const REREGISTRATION_REASONS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export type ReregistrationReason = (typeof REREGISTRATION_REASONS)[number];

/** Why a register is taken off without a report on closing its drive. */
export type RemovalGround = 'none' | 'stolen' | 'lost' | 'broken';

/** How the register is used; each becomes a sign of the form. */
export interface ApplicationSigns {
  readonly offline: boolean;
  readonly lottery: boolean;
  readonly gambling: boolean;
  readonly casino: boolean;
  readonly bankAgent: boolean;
  readonly paymentAgent: boolean;
  readonly automaticDevice: boolean;
  readonly internet: boolean;
  readonly delivery: boolean;
  readonly excise: boolean;
  readonly marking: boolean;
}

/** Where the register stands, as the address register (ФИАС) names it. Empty texts are left out. */
export interface ApplicationAddress {
  /** The name of the place: «Магазин на Ленина». */
  readonly place: string;
  readonly postcode: string;
  /** Two digits. */
  readonly regionCode: string;
  readonly district: string;
  readonly settlement: string;
  readonly street: string;
  readonly building: string;
  /** Identifier in the address register, when it is known. */
  readonly fiasId: string;
}

/** A report of the register that an application quotes: of registration or of closing the drive. */
export interface QuotedReport {
  readonly number: string;
  /** `ДД.ММ.ГГГГ` */
  readonly date: string;
  /** `ЧЧ:ММ` */
  readonly time: string;
  readonly fiscalSign: string;
}

/** An application as it is filled in. */
export interface ApplicationContent {
  readonly kind: ApplicationKind;
  /** Four digits of the office the application goes to. */
  readonly taxOffice: string;
  /** РНМ; empty at a registration. */
  readonly registrationNumber: string;
  readonly model: string;
  readonly serialNumber: string;
  readonly fn: string;
  readonly formatVersion: '1.05' | '1.1' | '1.2';
  /** The general regime is among the owner's. */
  readonly generalTaxation: boolean;
  readonly specialRegime: boolean;
  readonly servicesOnly: boolean;
  readonly signs: ApplicationSigns;
  readonly address: ApplicationAddress;
  /** At a re-registration: why; otherwise empty. */
  readonly reasons: readonly ReregistrationReason[];
  readonly removal: RemovalGround;
  /** The drive broke: the reports about it cannot be had. */
  readonly driveBroken: boolean;
  readonly registrationReport: QuotedReport | null;
  readonly closeReport: QuotedReport | null;
  readonly signer: {
    readonly surname: string;
    readonly givenName: string;
    readonly patronymic: string;
    /** 1 the head himself, 2 a representative by a power of attorney. */
    readonly capacity: 1 | 2;
    /** The representative's document; empty for the head. */
    readonly ground: string;
  };
}

/** Whose application it is. */
export interface Applicant {
  readonly name: string;
  readonly inn: string;
  /** Empty for a sole trader. */
  readonly kpp: string;
  /** ОГРН or ОГРНИП; may be empty. */
  readonly ogrn: string;
}

/** A part of the form, where a finding belongs. */
export type ApplicationStep = 'what' | 'register' | 'place' | 'use' | 'reports' | 'signer';
