-- Registration by e-mail and phone, one-time codes, and consents to personal data with their texts by version.

ALTER TABLE `User` ADD COLUMN `phoneConfirmedAt` DATETIME(3) NULL AFTER `phone`;

CREATE TABLE `ConsentText` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `version` INT UNSIGNED NOT NULL,
  `text` MEDIUMTEXT NOT NULL,
  `publishedById` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `publishedAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `ConsentText_organizationId_id_key` (`organizationId`, `id`),
  UNIQUE KEY `ConsentText_organizationId_version_key` (`organizationId`, `version`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `PersonalDataConsent` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `userId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `consentTextId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `host` VARCHAR(253) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `ipAddress` VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `userAgent` VARCHAR(255) NOT NULL,
  `givenAt` DATETIME(3) NOT NULL,
  `withdrawnAt` DATETIME(3) NULL,
  PRIMARY KEY (`id`),
  KEY `PersonalDataConsent_organizationId_consentTextId_idx` (`organizationId`, `consentTextId`),
  KEY `PersonalDataConsent_userId_organizationId_idx` (`userId`, `organizationId`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Registration` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `tokenDigest` BINARY(32) NOT NULL,
  `host` VARCHAR(253) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `email` VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `phone` VARCHAR(20) NOT NULL,
  `name` VARCHAR(120) NOT NULL,
  `passwordHash` VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `consentTextId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `next` VARCHAR(500) NOT NULL DEFAULT '',
  `ipAddress` VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `userAgent` VARCHAR(255) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  `expiresAt` DATETIME(3) NOT NULL,
  `emailConfirmedAt` DATETIME(3) NULL,
  `phoneConfirmedAt` DATETIME(3) NULL,
  `phoneSkippedAt` DATETIME(3) NULL,
  `completedAt` DATETIME(3) NULL,
  `userId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `Registration_tokenDigest_key` (`tokenDigest`),
  KEY `Registration_organizationId_consentTextId_idx` (`organizationId`, `consentTextId`),
  KEY `Registration_userId_idx` (`userId`),
  KEY `Registration_expiresAt_idx` (`expiresAt`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `OneTimeCode` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `userId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `purpose` ENUM('registration_email','registration_phone','sign_in','recovery','email_change','phone_change') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `subjectId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `host` VARCHAR(253) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `channel` ENUM('email','sms') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `destination` VARCHAR(254) NOT NULL,
  `passwordHash` VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '',
  `createdAt` DATETIME(3) NOT NULL,
  `expiresAt` DATETIME(3) NOT NULL,
  `issuedAt` DATETIME(3) NULL,
  `usedAt` DATETIME(3) NULL,
  `tries` INT UNSIGNED NOT NULL DEFAULT '0',
  `delivery` ENUM('waiting','sent','delivered','unsubscribed','undeliverable') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'waiting',
  `messageId` VARCHAR(65) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (`id`),
  KEY `OneTimeCode_organizationId_idx` (`organizationId`),
  KEY `OneTimeCode_userId_idx` (`userId`),
  KEY `OneTimeCode_subjectId_purpose_createdAt_idx` (`subjectId`, `purpose`, `createdAt`),
  KEY `OneTimeCode_destination_createdAt_idx` (`destination`, `createdAt`),
  KEY `OneTimeCode_messageId_idx` (`messageId`),
  KEY `OneTimeCode_expiresAt_idx` (`expiresAt`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE `ConsentText`
  ADD CONSTRAINT `ConsentText_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `PersonalDataConsent`
  ADD CONSTRAINT `PersonalDataConsent_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT `PersonalDataConsent_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User` (`id`) ON DELETE CASCADE ON UPDATE RESTRICT,
  ADD CONSTRAINT `PersonalDataConsent_organizationId_consentTextId_fkey` FOREIGN KEY (`organizationId`, `consentTextId`) REFERENCES `ConsentText` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `Registration`
  ADD CONSTRAINT `Registration_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT `Registration_organizationId_consentTextId_fkey` FOREIGN KEY (`organizationId`, `consentTextId`) REFERENCES `ConsentText` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT `Registration_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User` (`id`) ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE `OneTimeCode`
  ADD CONSTRAINT `OneTimeCode_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT `OneTimeCode_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User` (`id`) ON DELETE CASCADE ON UPDATE RESTRICT;
