-- Applications to the tax service about registers, their history, and what its cards say.

CREATE TABLE `FnsApplication` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `cashRegisterId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `outletId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `kind` ENUM('registration','reregistration','removal') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `state` ENUM('draft','awaiting_signature','verifying','sending','sent','accepted','registered','completed','refused','cancelled') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'draft',
  `content` MEDIUMTEXT NOT NULL,
  `version` INT UNSIGNED NOT NULL DEFAULT 1,
  `subject` VARCHAR(200) NOT NULL,
  `fn` VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  `registrationNumber` VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  `fileName` VARCHAR(120) NOT NULL DEFAULT '',
  `documentFileId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `signatureFileId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `externalId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `problem` VARCHAR(500) NOT NULL DEFAULT '',
  `attempts` INT UNSIGNED NOT NULL DEFAULT 0,
  `nextAttemptAt` DATETIME(3) NULL,
  `createdById` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `createdAt` DATETIME(3) NOT NULL,
  `updatedAt` DATETIME(3) NOT NULL,
  `sentAt` DATETIME(3) NULL,
  `answeredAt` DATETIME(3) NULL,
  `endedAt` DATETIME(3) NULL,
  PRIMARY KEY (`organizationId`, `id`),
  UNIQUE KEY `FnsApplication_id_key` (`id`),
  KEY `FnsApplication_organizationId_createdAt_id_idx` (`organizationId`, `createdAt`, `id`),
  KEY `FnsApplication_organizationId_cashRegisterId_state_idx` (`organizationId`, `cashRegisterId`, `state`),
  KEY `FnsApplication_organizationId_outletId_idx` (`organizationId`, `outletId`),
  KEY `FnsApplication_organizationId_documentFileId_idx` (`organizationId`, `documentFileId`),
  KEY `FnsApplication_organizationId_signatureFileId_idx` (`organizationId`, `signatureFileId`),
  KEY `FnsApplication_state_nextAttemptAt_idx` (`state`, `nextAttemptAt`),
  CONSTRAINT `FnsApplication_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT `FnsApplication_organizationId_cashRegisterId_fkey` FOREIGN KEY (`organizationId`, `cashRegisterId`) REFERENCES `CashRegister` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT `FnsApplication_organizationId_outletId_fkey` FOREIGN KEY (`organizationId`, `outletId`) REFERENCES `Outlet` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT `FnsApplication_organizationId_documentFileId_fkey` FOREIGN KEY (`organizationId`, `documentFileId`) REFERENCES `StoredFile` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT `FnsApplication_organizationId_signatureFileId_fkey` FOREIGN KEY (`organizationId`, `signatureFileId`) REFERENCES `StoredFile` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `FnsApplicationEvent` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `applicationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `source` VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `text` VARCHAR(500) NOT NULL,
  `at` DATETIME(3) NOT NULL,
  PRIMARY KEY (`organizationId`, `id`),
  UNIQUE KEY `FnsApplicationEvent_organizationId_applicationId_source_key` (`organizationId`, `applicationId`, `source`),
  KEY `FnsApplicationEvent_organizationId_applicationId_at_idx` (`organizationId`, `applicationId`, `at`),
  CONSTRAINT `FnsApplicationEvent_organizationId_applicationId_fkey` FOREIGN KEY (`organizationId`, `applicationId`) REFERENCES `FnsApplication` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `RegisterFnsCard` (
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `cashRegisterId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `status` INT UNSIGNED NOT NULL,
  `checkedAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`organizationId`, `cashRegisterId`),
  CONSTRAINT `RegisterFnsCard_organizationId_cashRegisterId_fkey` FOREIGN KEY (`organizationId`, `cashRegisterId`) REFERENCES `CashRegister` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
