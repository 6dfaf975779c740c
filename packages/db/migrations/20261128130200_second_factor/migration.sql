-- Second factors, passkeys, known devices, idle times; how somebody came in.

ALTER TABLE `User`
  ADD COLUMN `smsFactorAt` DATETIME(3) NULL AFTER `phoneConfirmedAt`,
  ADD COLUMN `idleMinutes` INT UNSIGNED NULL AFTER `smsFactorAt`;

ALTER TABLE `UserSession`
  ADD COLUMN `method` ENUM('password','registration','totp','sms','recovery_code','passkey','certificate') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'password',
  ADD COLUMN `trusted` TINYINT(1) NOT NULL DEFAULT '0',
  ADD COLUMN `confirmedAt` DATETIME(3) NULL;

ALTER TABLE `LoginJournal`
  ADD COLUMN `method` ENUM('password','registration','totp','sms','recovery_code','passkey','certificate') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'password',
  MODIFY COLUMN `outcome` ENUM('signed_in','wrong_password','unknown_user','disabled','throttled','wrong_host','second_factor','wrong_factor','wrong_certificate') CHARACTER SET ascii COLLATE ascii_bin NOT NULL;

CREATE TABLE `TotpFactor` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `userId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `sealedSecret` VARBINARY(255) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  `confirmedAt` DATETIME(3) NULL,
  `lastStep` INT UNSIGNED NOT NULL DEFAULT '0',
  PRIMARY KEY (`id`),
  UNIQUE KEY `TotpFactor_userId_key` (`userId`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `RecoveryCode` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `userId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `tokenDigest` BINARY(32) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  `usedAt` DATETIME(3) NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `RecoveryCode_tokenDigest_key` (`tokenDigest`),
  KEY `RecoveryCode_userId_idx` (`userId`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Passkey` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `userId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `host` VARCHAR(253) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `credentialId` VARCHAR(1364) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `publicKey` VARBINARY(2048) NOT NULL,
  `signCount` INT UNSIGNED NOT NULL,
  `transports` VARCHAR(100) NOT NULL DEFAULT '',
  `backedUp` TINYINT(1) NOT NULL,
  `name` VARCHAR(80) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  `lastUsedAt` DATETIME(3) NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `Passkey_credentialId_key` (`credentialId`),
  KEY `Passkey_userId_host_idx` (`userId`, `host`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `SignInChallenge` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `userId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `purpose` ENUM('second_factor','passkey_sign_in','passkey_enrolment','certificate_sign_in','certificate_binding','certificate_email','recovery') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `tokenDigest` BINARY(32) NOT NULL,
  `host` VARCHAR(253) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `nonce` VARCHAR(100) NOT NULL,
  `trusted` TINYINT(1) NOT NULL DEFAULT '0',
  `details` VARCHAR(1000) NOT NULL DEFAULT '',
  `createdAt` DATETIME(3) NOT NULL,
  `expiresAt` DATETIME(3) NOT NULL,
  `usedAt` DATETIME(3) NULL,
  `tries` INT UNSIGNED NOT NULL DEFAULT '0',
  PRIMARY KEY (`id`),
  UNIQUE KEY `SignInChallenge_tokenDigest_key` (`tokenDigest`),
  KEY `SignInChallenge_organizationId_idx` (`organizationId`),
  KEY `SignInChallenge_userId_idx` (`userId`),
  KEY `SignInChallenge_expiresAt_idx` (`expiresAt`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `KnownDevice` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `userId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `tokenDigest` BINARY(32) NOT NULL,
  `userAgent` VARCHAR(255) NOT NULL,
  `firstSeenAt` DATETIME(3) NOT NULL,
  `lastSeenAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `KnownDevice_userId_tokenDigest_key` (`userId`, `tokenDigest`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `CertificateBinding` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `userId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `subjectDigest` BINARY(32) NOT NULL,
  `holderName` VARCHAR(200) NOT NULL,
  `boundAt` DATETIME(3) NOT NULL,
  `lastUsedAt` DATETIME(3) NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `CertificateBinding_userId_key` (`userId`),
  UNIQUE KEY `CertificateBinding_subjectDigest_key` (`subjectDigest`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `SignInPolicy` (
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `idleMinutes` INT UNSIGNED NOT NULL,
  `trustedDevices` TINYINT(1) NOT NULL,
  `updatedAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`organizationId`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE `TotpFactor`
  ADD CONSTRAINT `TotpFactor_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User` (`id`) ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE `RecoveryCode`
  ADD CONSTRAINT `RecoveryCode_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User` (`id`) ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE `Passkey`
  ADD CONSTRAINT `Passkey_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User` (`id`) ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE `SignInChallenge`
  ADD CONSTRAINT `SignInChallenge_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT `SignInChallenge_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User` (`id`) ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE `KnownDevice`
  ADD CONSTRAINT `KnownDevice_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User` (`id`) ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE `CertificateBinding`
  ADD CONSTRAINT `CertificateBinding_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User` (`id`) ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE `SignInPolicy`
  ADD CONSTRAINT `SignInPolicy_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
