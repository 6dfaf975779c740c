-- Archives of a client's documents, and the pieces they are made of.

CREATE TABLE `DataExport` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `fromMonth` INT UNSIGNED NULL,
  `toMonth` INT UNSIGNED NULL,
  `withPapers` BOOLEAN NOT NULL,
  `state` ENUM('running', 'done', 'failed', 'cancelled', 'expired') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'running',
  `jobId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `total` INT UNSIGNED NOT NULL DEFAULT 0,
  `documents` INT UNSIGNED NOT NULL DEFAULT 0,
  `fileId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `sizeBytes` BIGINT UNSIGNED NULL,
  `problem` VARCHAR(300) NOT NULL DEFAULT '',
  `createdById` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `createdAt` DATETIME(3) NOT NULL,
  `finishedAt` DATETIME(3) NULL,
  `expiresAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `DataExport_organizationId_id_key` (`organizationId`, `id`),
  KEY `DataExport_organizationId_createdAt_id_idx` (`organizationId`, `createdAt`, `id`),
  KEY `DataExport_organizationId_fileId_idx` (`organizationId`, `fileId`),
  KEY `DataExport_state_expiresAt_idx` (`state`, `expiresAt`),
  CONSTRAINT `DataExport_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON UPDATE RESTRICT ON DELETE RESTRICT,
  CONSTRAINT `DataExport_organizationId_fileId_fkey` FOREIGN KEY (`organizationId`, `fileId`) REFERENCES `StoredFile` (`organizationId`, `id`) ON UPDATE RESTRICT ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `DataExportPart` (
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `exportId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `place` INT UNSIGNED NOT NULL,
  `month` INT UNSIGNED NOT NULL,
  `fn` VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `lastNumber` INT UNSIGNED NOT NULL,
  `documents` INT UNSIGNED NOT NULL,
  `sha256` CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `sizeBytes` INT UNSIGNED NOT NULL,
  `entries` MEDIUMTEXT NOT NULL,
  PRIMARY KEY (`organizationId`, `exportId`, `place`),
  CONSTRAINT `DataExportPart_organizationId_exportId_fkey` FOREIGN KEY (`organizationId`, `exportId`) REFERENCES `DataExport` (`organizationId`, `id`) ON UPDATE RESTRICT ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
