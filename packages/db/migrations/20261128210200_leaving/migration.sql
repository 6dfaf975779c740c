-- Notices of clients that leave, the registers they take away, and the days that were paid and not used.

ALTER TABLE `CashRegister`
  ADD COLUMN `goneAt` DATETIME(3) NULL AFTER `archivedAt`,
  ADD COLUMN `goneFor` ENUM('another_operator', 'business_closed', 'register_removed', 'other') CHARACTER SET ascii COLLATE ascii_bin NULL AFTER `goneAt`;

CREATE TABLE `LeavingNotice` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `scope` ENUM('organization', 'registers') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `reason` ENUM('another_operator', 'business_closed', 'register_removed', 'other') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `comment` VARCHAR(500) NOT NULL DEFAULT '',
  `endsAt` DATETIME(3) NOT NULL,
  `state` ENUM('given', 'withdrawn', 'ended') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'given',
  `version` INT UNSIGNED NOT NULL DEFAULT 1,
  `givenById` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `givenAt` DATETIME(3) NOT NULL,
  `closedAt` DATETIME(3) NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `LeavingNotice_organizationId_id_key` (`organizationId`, `id`),
  KEY `LeavingNotice_organizationId_givenAt_id_idx` (`organizationId`, `givenAt`, `id`),
  KEY `LeavingNotice_state_endsAt_id_idx` (`state`, `endsAt`, `id`),
  KEY `LeavingNotice_endsAt_id_idx` (`endsAt`, `id`),
  CONSTRAINT `LeavingNotice_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON UPDATE RESTRICT ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `LeavingRegister` (
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `noticeId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `cashRegisterId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `wish` ENUM('refund', 'transfer', 'waive') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'refund',
  `transferToId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (`organizationId`, `noticeId`, `cashRegisterId`),
  KEY `LeavingRegister_organizationId_cashRegisterId_idx` (`organizationId`, `cashRegisterId`),
  KEY `LeavingRegister_organizationId_transferToId_idx` (`organizationId`, `transferToId`),
  CONSTRAINT `LeavingRegister_organizationId_noticeId_fkey` FOREIGN KEY (`organizationId`, `noticeId`) REFERENCES `LeavingNotice` (`organizationId`, `id`) ON UPDATE RESTRICT ON DELETE RESTRICT,
  CONSTRAINT `LeavingRegister_organizationId_cashRegisterId_fkey` FOREIGN KEY (`organizationId`, `cashRegisterId`) REFERENCES `CashRegister` (`organizationId`, `id`) ON UPDATE RESTRICT ON DELETE RESTRICT,
  CONSTRAINT `LeavingRegister_organizationId_transferToId_fkey` FOREIGN KEY (`organizationId`, `transferToId`) REFERENCES `CashRegister` (`organizationId`, `id`) ON UPDATE RESTRICT ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `LeavingContract` (
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `noticeId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `contractId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`organizationId`, `noticeId`, `contractId`),
  KEY `LeavingContract_organizationId_contractId_idx` (`organizationId`, `contractId`),
  CONSTRAINT `LeavingContract_organizationId_noticeId_fkey` FOREIGN KEY (`organizationId`, `noticeId`) REFERENCES `LeavingNotice` (`organizationId`, `id`) ON UPDATE RESTRICT ON DELETE RESTRICT,
  CONSTRAINT `LeavingContract_organizationId_contractId_fkey` FOREIGN KEY (`organizationId`, `contractId`) REFERENCES `Contract` (`organizationId`, `id`) ON UPDATE RESTRICT ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `UnusedTermClaim` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `noticeId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `cashRegisterId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `days` INT UNSIGNED NOT NULL,
  `arose` MEDIUMTEXT NOT NULL,
  `priceListVersion` INT UNSIGNED NULL,
  `wish` ENUM('refund', 'transfer', 'waive') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `transferToId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `state` ENUM('open', 'settled') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  `settledAt` DATETIME(3) NULL,
  `settledById` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `settlement` VARCHAR(300) NOT NULL DEFAULT '',
  PRIMARY KEY (`id`),
  UNIQUE KEY `UnusedTermClaim_organizationId_noticeId_cashRegisterId_key` (`organizationId`, `noticeId`, `cashRegisterId`),
  KEY `UnusedTermClaim_organizationId_cashRegisterId_idx` (`organizationId`, `cashRegisterId`),
  KEY `UnusedTermClaim_organizationId_transferToId_idx` (`organizationId`, `transferToId`),
  KEY `UnusedTermClaim_state_createdAt_id_idx` (`state`, `createdAt`, `id`),
  CONSTRAINT `UnusedTermClaim_organizationId_noticeId_fkey` FOREIGN KEY (`organizationId`, `noticeId`) REFERENCES `LeavingNotice` (`organizationId`, `id`) ON UPDATE RESTRICT ON DELETE RESTRICT,
  CONSTRAINT `UnusedTermClaim_organizationId_cashRegisterId_fkey` FOREIGN KEY (`organizationId`, `cashRegisterId`) REFERENCES `CashRegister` (`organizationId`, `id`) ON UPDATE RESTRICT ON DELETE RESTRICT,
  CONSTRAINT `UnusedTermClaim_organizationId_transferToId_fkey` FOREIGN KEY (`organizationId`, `transferToId`) REFERENCES `CashRegister` (`organizationId`, `id`) ON UPDATE RESTRICT ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
