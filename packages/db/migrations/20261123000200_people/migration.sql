-- Users, memberships, sessions, password resets, the login journal and API keys.

CREATE TABLE `User` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `email` VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `name` VARCHAR(120) NOT NULL,
  `phone` VARCHAR(20) NOT NULL DEFAULT '',
  `passwordHash` VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `disabledAt` DATETIME(3) NULL,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `User_email_key` (`email`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Membership` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `userId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `role` ENUM('owner','administrator','accountant','technician','viewer') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `allOutlets` TINYINT(1) NOT NULL DEFAULT '1',
  `revokedAt` DATETIME(3) NULL,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`organizationId`, `id`),
  KEY `Membership_userId_idx` (`userId`),
  UNIQUE KEY `Membership_organizationId_userId_key` (`organizationId`, `userId`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `MembershipOutlet` (
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `membershipId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `outletId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`organizationId`, `membershipId`, `outletId`),
  KEY `MembershipOutlet_organizationId_outletId_idx` (`organizationId`, `outletId`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `UserSession` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `userId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `tokenDigest` BINARY(32) NOT NULL,
  `host` VARCHAR(253) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `createdAt` DATETIME(3) NOT NULL,
  `lastSeenAt` DATETIME(3) NOT NULL,
  `idleLimitSeconds` INT UNSIGNED NOT NULL,
  `revokedAt` DATETIME(3) NULL,
  `ipAddress` VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `userAgent` VARCHAR(255) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `UserSession_tokenDigest_key` (`tokenDigest`),
  KEY `UserSession_userId_revokedAt_idx` (`userId`, `revokedAt`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `PasswordReset` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `userId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `tokenDigest` BINARY(32) NOT NULL,
  `host` VARCHAR(253) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  `expiresAt` DATETIME(3) NOT NULL,
  `usedAt` DATETIME(3) NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `PasswordReset_tokenDigest_key` (`tokenDigest`),
  KEY `PasswordReset_userId_idx` (`userId`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `LoginJournal` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `userId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `email` VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `host` VARCHAR(253) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `outcome` ENUM('signed_in','wrong_password','unknown_user','disabled','throttled','wrong_host') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `ipAddress` VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `userAgent` VARCHAR(255) NOT NULL,
  `at` DATETIME(3) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `LoginJournal_organizationId_at_id_idx` (`organizationId`, `at`, `id`),
  KEY `LoginJournal_userId_at_idx` (`userId`, `at`),
  KEY `LoginJournal_email_at_idx` (`email`, `at`),
  KEY `LoginJournal_ipAddress_at_idx` (`ipAddress`, `at`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `ApiKey` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` VARCHAR(80) NOT NULL,
  `prefix` VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `secretDigest` BINARY(32) NOT NULL,
  `createdById` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  `lastUsedAt` DATETIME(3) NULL,
  `revokedAt` DATETIME(3) NULL,
  PRIMARY KEY (`organizationId`, `id`),
  UNIQUE KEY `ApiKey_secretDigest_key` (`secretDigest`),
  UNIQUE KEY `ApiKey_id_key` (`id`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE `Membership`
  ADD CONSTRAINT `Membership_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT `Membership_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `MembershipOutlet`
  ADD CONSTRAINT `MembershipOutlet_organizationId_membershipId_fkey` FOREIGN KEY (`organizationId`, `membershipId`) REFERENCES `Membership` (`organizationId`, `id`) ON DELETE CASCADE ON UPDATE RESTRICT,
  ADD CONSTRAINT `MembershipOutlet_organizationId_outletId_fkey` FOREIGN KEY (`organizationId`, `outletId`) REFERENCES `Outlet` (`organizationId`, `id`) ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE `UserSession`
  ADD CONSTRAINT `UserSession_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User` (`id`) ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE `PasswordReset`
  ADD CONSTRAINT `PasswordReset_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User` (`id`) ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE `LoginJournal`
  ADD CONSTRAINT `LoginJournal_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `ApiKey`
  ADD CONSTRAINT `ApiKey_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
