-- Contracts with their templates, numbers, signatures and reports, and the list of a client's papers.

CREATE TABLE `ContractTemplate` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `vatStatus` ENUM('payer','exempt') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `version` INT UNSIGNED NOT NULL,
  `title` VARCHAR(200) NOT NULL,
  `text` MEDIUMTEXT NOT NULL,
  `acceptByPayment` TINYINT(1) NOT NULL DEFAULT '0',
  `publishedAt` DATETIME(3) NOT NULL,
  `createdById` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (`organizationId`, `id`),
  UNIQUE KEY `ContractTemplate_id_key` (`id`),
  UNIQUE KEY `ContractTemplate_organizationId_vatStatus_version_key` (`organizationId`, `vatStatus`, `version`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `NumberSeries` (
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `series` VARCHAR(60) NOT NULL,
  `next` INT UNSIGNED NOT NULL DEFAULT '1',
  PRIMARY KEY (`organizationId`, `series`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Contract` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `issuerId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `templateId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` ENUM('contract','addendum') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `scope` ENUM('organization','register') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `parentId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `cashRegisterId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `number` VARCHAR(40) NOT NULL,
  `state` ENUM('draft','checking','signing','awaiting_signature','concluded','terminating','ended','refused','withdrawn','expired') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'draft',
  `stateSince` DATETIME(3) NOT NULL,
  `version` INT UNSIGNED NOT NULL DEFAULT '1',
  `content` MEDIUMTEXT NOT NULL,
  `expiresAt` DATETIME(3) NULL,
  `concludedAt` DATETIME(3) NULL,
  `acceptance` ENUM('signature','payment') CHARACTER SET ascii COLLATE ascii_bin NULL,
  `endsAt` DATETIME(3) NULL,
  `reason` VARCHAR(500) NOT NULL DEFAULT '',
  `createdById` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`organizationId`, `id`),
  UNIQUE KEY `Contract_id_key` (`id`),
  UNIQUE KEY `Contract_number_key` (`number`),
  KEY `Contract_organizationId_createdAt_id_idx` (`organizationId`, `createdAt`, `id`),
  KEY `Contract_state_stateSince_id_idx` (`state`, `stateSince`, `id`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `ContractSignature` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `contractId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `party` ENUM('operator','client') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `signatureFileId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `powerFileId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `powerSignatureFileId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `uploadedById` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `receivedAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`organizationId`, `id`),
  UNIQUE KEY `ContractSignature_id_key` (`id`),
  KEY `ContractSignature_organizationId_contractId_receivedAt_idx` (`organizationId`, `contractId`, `receivedAt`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `SignatureReport` (
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `signatureId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `verdict` ENUM('valid','refused','unreadable') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `code` VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `report` MEDIUMTEXT NOT NULL,
  `checkedAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`organizationId`, `signatureId`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Paper` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` ENUM('contract','addendum','application') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `number` VARCHAR(40) NOT NULL,
  `title` VARCHAR(255) NOT NULL,
  `state` ENUM('draft','waiting','in_force','ended','refused') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `datedAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`organizationId`, `id`),
  UNIQUE KEY `Paper_id_key` (`id`),
  KEY `Paper_organizationId_datedAt_id_idx` (`organizationId`, `datedAt`, `id`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `PaperFile` (
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `paperId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `fileId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `role` ENUM('document','operator_signature','client_signature','power_of_attorney','power_of_attorney_signature','protocol','exchange') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`organizationId`, `paperId`, `fileId`),
  KEY `PaperFile_organizationId_fileId_idx` (`organizationId`, `fileId`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE `ContractTemplate`
  ADD CONSTRAINT `ContractTemplate_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `NumberSeries`
  ADD CONSTRAINT `NumberSeries_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `Contract`
  ADD CONSTRAINT `Contract_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT `Contract_issuerId_templateId_fkey` FOREIGN KEY (`issuerId`, `templateId`) REFERENCES `ContractTemplate` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT `Contract_organizationId_parentId_fkey` FOREIGN KEY (`organizationId`, `parentId`) REFERENCES `Contract` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT `Contract_organizationId_cashRegisterId_fkey` FOREIGN KEY (`organizationId`, `cashRegisterId`) REFERENCES `CashRegister` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `ContractSignature`
  ADD CONSTRAINT `ContractSignature_organizationId_contractId_fkey` FOREIGN KEY (`organizationId`, `contractId`) REFERENCES `Contract` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT `ContractSignature_organizationId_signatureFileId_fkey` FOREIGN KEY (`organizationId`, `signatureFileId`) REFERENCES `StoredFile` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT `ContractSignature_organizationId_powerFileId_fkey` FOREIGN KEY (`organizationId`, `powerFileId`) REFERENCES `StoredFile` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT `ContractSignature_organizationId_powerSignatureFileId_fkey` FOREIGN KEY (`organizationId`, `powerSignatureFileId`) REFERENCES `StoredFile` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `SignatureReport`
  ADD CONSTRAINT `SignatureReport_organizationId_signatureId_fkey` FOREIGN KEY (`organizationId`, `signatureId`) REFERENCES `ContractSignature` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `Paper`
  ADD CONSTRAINT `Paper_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `PaperFile`
  ADD CONSTRAINT `PaperFile_organizationId_paperId_fkey` FOREIGN KEY (`organizationId`, `paperId`) REFERENCES `Paper` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT `PaperFile_organizationId_fileId_fkey` FOREIGN KEY (`organizationId`, `fileId`) REFERENCES `StoredFile` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
