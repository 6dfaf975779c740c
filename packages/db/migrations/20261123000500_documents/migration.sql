-- Fiscal documents, their keys, the heads of sequences, lanes and verdicts.

CREATE TABLE `DriveHead` (
  `fn` VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `firstNumber` INT UNSIGNED NULL,
  `lastNumber` INT UNSIGNED NOT NULL DEFAULT '0',
  `lastCode` TINYINT UNSIGNED NOT NULL DEFAULT '0',
  `lastRegisterTime` INT UNSIGNED NOT NULL DEFAULT '0',
  `shiftNumber` INT UNSIGNED NOT NULL DEFAULT '0',
  `shiftOpen` TINYINT(1) NOT NULL DEFAULT '0',
  `documentCount` INT UNSIGNED NOT NULL DEFAULT '0',
  `lastReceivedAt` DATETIME(3) NULL,
  PRIMARY KEY (`fn`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `DocumentKey` (
  `fn` VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `number` INT UNSIGNED NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `digest` BINARY(32) NOT NULL,
  `month` INT UNSIGNED NOT NULL,
  `confirmation` VARBINARY(1024) NOT NULL,
  `receivedAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`fn`, `number`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci
PARTITION BY KEY (`fn`) PARTITIONS 32;

CREATE TABLE `FiscalDocument` (
  `fn` VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `number` INT UNSIGNED NOT NULL,
  `month` INT UNSIGNED NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `cashRegisterId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `outletId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `code` TINYINT UNSIGNED NOT NULL,
  `mode` ENUM('production','test_drive') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `registerTime` INT UNSIGNED NOT NULL,
  `fiscalSign` BIGINT UNSIGNED NOT NULL,
  `receivedAt` DATETIME(3) NOT NULL,
  `raw` MEDIUMBLOB NOT NULL,
  `findings` MEDIUMTEXT NOT NULL,
  PRIMARY KEY (`fn`, `number`, `month`),
  KEY `FiscalDocument_organizationId_receivedAt_fn_number_idx` (`organizationId`, `receivedAt`, `fn`, `number`),
  KEY `FiscalDocument_cashRegisterId_registerTime_number_idx` (`cashRegisterId`, `registerTime`, `number`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci
PARTITION BY RANGE (`month`) (PARTITION p000000 VALUES LESS THAN (1));

CREATE TABLE `HeldDocument` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `fn` VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `number` INT UNSIGNED NULL,
  `reason` VARCHAR(40) NOT NULL,
  `details` VARCHAR(500) NOT NULL,
  `mode` ENUM('production','test_drive') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `container` MEDIUMBLOB NOT NULL,
  `digest` BINARY(32) NOT NULL,
  `remoteAddress` VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `timesSeen` INT UNSIGNED NOT NULL DEFAULT '1',
  `state` ENUM('held','replayed','dismissed') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'held',
  `receivedAt` DATETIME(3) NOT NULL,
  `lastSeenAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`organizationId`, `id`),
  KEY `HeldDocument_organizationId_receivedAt_idx` (`organizationId`, `receivedAt`),
  KEY `HeldDocument_state_receivedAt_idx` (`state`, `receivedAt`),
  UNIQUE KEY `HeldDocument_fn_digest_reason_key` (`fn`, `digest`, `reason`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `RelayLane` (
  `fn` VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `nextNumber` INT UNSIGNED NOT NULL DEFAULT '0',
  `attempts` INT UNSIGNED NOT NULL DEFAULT '0',
  `dueAt` DATETIME(3) NULL,
  `leaseOwner` VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `leaseUntil` DATETIME(3) NULL,
  `fence` INT UNSIGNED NOT NULL DEFAULT '0',
  `lastError` VARCHAR(255) NOT NULL DEFAULT '',
  PRIMARY KEY (`fn`),
  KEY `RelayLane_dueAt_idx` (`dueAt`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Acknowledgement` (
  `fn` VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `number` INT UNSIGNED NOT NULL,
  `month` INT UNSIGNED NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `cashRegisterId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `verdict` ENUM('waiting','accepted','soft_quarantine','hard_quarantine') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `code` INT UNSIGNED NOT NULL DEFAULT '0',
  `message` VARCHAR(500) NOT NULL DEFAULT '',
  `attempts` INT UNSIGNED NOT NULL,
  `sentAt` DATETIME(3) NOT NULL,
  `decidedAt` DATETIME(3) NULL,
  PRIMARY KEY (`fn`, `number`, `month`),
  KEY `Acknowledgement_verdict_sentAt_idx` (`verdict`, `sentAt`),
  KEY `Acknowledgement_organizationId_verdict_sentAt_idx` (`organizationId`, `verdict`, `sentAt`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci
PARTITION BY RANGE (`month`) (PARTITION p000000 VALUES LESS THAN (1));

ALTER TABLE `DriveHead`
  ADD CONSTRAINT `DriveHead_fn_fkey` FOREIGN KEY (`fn`) REFERENCES `FiscalDrive` (`fn`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `HeldDocument`
  ADD CONSTRAINT `HeldDocument_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `RelayLane`
  ADD CONSTRAINT `RelayLane_fn_fkey` FOREIGN KEY (`fn`) REFERENCES `FiscalDrive` (`fn`) ON DELETE RESTRICT ON UPDATE RESTRICT;
