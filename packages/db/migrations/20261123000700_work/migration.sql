-- Outbox, jobs, audit and stored files.

CREATE TABLE `Outbox` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `consumer` VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `payload` MEDIUMTEXT NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  `availableAt` DATETIME(3) NOT NULL,
  `leaseOwner` VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `leaseUntil` DATETIME(3) NULL,
  `attempts` INT UNSIGNED NOT NULL DEFAULT '0',
  `lastError` VARCHAR(500) NOT NULL DEFAULT '',
  `doneAt` DATETIME(3) NULL,
  PRIMARY KEY (`id`),
  KEY `Outbox_consumer_doneAt_availableAt_idx` (`consumer`, `doneAt`, `availableAt`),
  KEY `Outbox_doneAt_idx` (`doneAt`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Job` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` VARCHAR(60) NOT NULL,
  `payload` MEDIUMTEXT NOT NULL,
  `state` ENUM('waiting','running','done','failed','cancelled') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'waiting',
  `progress` INT UNSIGNED NOT NULL DEFAULT '0',
  `total` INT UNSIGNED NOT NULL DEFAULT '0',
  `attempts` INT UNSIGNED NOT NULL DEFAULT '0',
  `availableAt` DATETIME(3) NOT NULL,
  `leaseOwner` VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `leaseUntil` DATETIME(3) NULL,
  `cancelRequestedAt` DATETIME(3) NULL,
  `result` VARCHAR(2000) NOT NULL DEFAULT '',
  `lastError` VARCHAR(500) NOT NULL DEFAULT '',
  `uniqueKey` VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `createdById` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `createdAt` DATETIME(3) NOT NULL,
  `finishedAt` DATETIME(3) NULL,
  PRIMARY KEY (`organizationId`, `id`),
  UNIQUE KEY `Job_uniqueKey_key` (`uniqueKey`),
  KEY `Job_state_availableAt_idx` (`state`, `availableAt`),
  UNIQUE KEY `Job_id_key` (`id`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `AuditEntry` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `actorUserId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `actorOrganizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `action` VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `subjectType` VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `subjectId` VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `details` MEDIUMTEXT NOT NULL,
  `at` DATETIME(3) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `AuditEntry_organizationId_at_id_idx` (`organizationId`, `at`, `id`),
  KEY `AuditEntry_subjectType_subjectId_at_idx` (`subjectType`, `subjectId`, `at`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `StoredFile` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `sha256` CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` VARCHAR(255) NOT NULL,
  `mediaType` VARCHAR(100) NOT NULL,
  `sizeBytes` INT UNSIGNED NOT NULL,
  `retainUntil` DATETIME(3) NULL,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`organizationId`, `id`),
  KEY `StoredFile_sha256_idx` (`sha256`),
  UNIQUE KEY `StoredFile_id_key` (`id`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE `Job`
  ADD CONSTRAINT `Job_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `StoredFile`
  ADD CONSTRAINT `StoredFile_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
