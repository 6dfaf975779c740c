-- Files of registers: checked row by row, mended in a grid, added as a whole or in parts.

CREATE TABLE `RegisterImport` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `fileId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `fileName` VARCHAR(255) NOT NULL,
  `mode` ENUM('production','test_drive') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'production',
  `state` ENUM('checking','ready','adding','done','cancelled','failed') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `problem` VARCHAR(300) NOT NULL DEFAULT '',
  `jobId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `createdById` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `createdAt` DATETIME(3) NOT NULL,
  `finishedAt` DATETIME(3) NULL,
  PRIMARY KEY (`organizationId`, `id`),
  UNIQUE KEY `RegisterImport_id_key` (`id`),
  KEY `RegisterImport_organizationId_createdAt_id_idx` (`organizationId`, `createdAt`, `id`),
  KEY `RegisterImport_organizationId_fileId_idx` (`organizationId`, `fileId`),
  KEY `RegisterImport_state_idx` (`state`),
  CONSTRAINT `RegisterImport_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT `RegisterImport_organizationId_fileId_fkey` FOREIGN KEY (`organizationId`, `fileId`) REFERENCES `StoredFile` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `RegisterImportRow` (
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `importId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `number` INT UNSIGNED NOT NULL,
  `outlet` VARCHAR(200) NOT NULL,
  `address` VARCHAR(200) NOT NULL,
  `name` VARCHAR(200) NOT NULL,
  `model` VARCHAR(200) NOT NULL,
  `typedSerial` VARCHAR(200) NOT NULL,
  `typedRegistration` VARCHAR(200) NOT NULL,
  `typedDrive` VARCHAR(200) NOT NULL,
  `state` ENUM('good','wrong','added','skipped') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `findings` MEDIUMTEXT NOT NULL,
  `cashRegisterId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (`organizationId`, `importId`, `number`),
  KEY `RegisterImportRow_organizationId_importId_state_number_idx` (`organizationId`, `importId`, `state`, `number`),
  KEY `RegisterImportRow_organizationId_importId_typedRegistration_idx` (`organizationId`, `importId`, `typedRegistration`(40)),
  KEY `RegisterImportRow_organizationId_importId_typedDrive_idx` (`organizationId`, `importId`, `typedDrive`(40)),
  CONSTRAINT `RegisterImportRow_organizationId_importId_fkey` FOREIGN KEY (`organizationId`, `importId`) REFERENCES `RegisterImport` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
