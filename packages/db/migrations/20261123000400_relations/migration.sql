-- Rows between two organizations: grants, attribution, looks into money.

CREATE TABLE `ServiceGrant` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `serviceCenterId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `validFrom` DATETIME(3) NOT NULL,
  `validUntil` DATETIME(3) NULL,
  `revokedAt` DATETIME(3) NULL,
  `createdById` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`organizationId`, `id`),
  KEY `ServiceGrant_serviceCenterId_revokedAt_idx` (`serviceCenterId`, `revokedAt`),
  UNIQUE KEY `ServiceGrant_id_key` (`id`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `ServiceGrantRegister` (
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `grantId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `cashRegisterId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`organizationId`, `grantId`, `cashRegisterId`),
  KEY `ServiceGrantRegister_organizationId_cashRegisterId_idx` (`organizationId`, `cashRegisterId`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `PartnerCode` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `code` VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` VARCHAR(80) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  `closedAt` DATETIME(3) NULL,
  PRIMARY KEY (`organizationId`, `id`),
  UNIQUE KEY `PartnerCode_code_key` (`code`),
  UNIQUE KEY `PartnerCode_id_key` (`id`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Attribution` (
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `agentId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `partnerCodeId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `boundAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`organizationId`),
  KEY `Attribution_agentId_organizationId_idx` (`agentId`, `organizationId`),
  KEY `Attribution_agentId_partnerCodeId_idx` (`agentId`, `partnerCodeId`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `FinanceAccess` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `viewerId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `basis` ENUM('consent','reason') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `reason` VARCHAR(500) NOT NULL,
  `validFrom` DATETIME(3) NOT NULL,
  `validUntil` DATETIME(3) NOT NULL,
  `revokedAt` DATETIME(3) NULL,
  `createdById` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`organizationId`, `id`),
  KEY `FinanceAccess_viewerId_organizationId_validUntil_idx` (`viewerId`, `organizationId`, `validUntil`),
  UNIQUE KEY `FinanceAccess_id_key` (`id`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE `ServiceGrant`
  ADD CONSTRAINT `ServiceGrant_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT `ServiceGrant_serviceCenterId_fkey` FOREIGN KEY (`serviceCenterId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `ServiceGrantRegister`
  ADD CONSTRAINT `ServiceGrantRegister_organizationId_grantId_fkey` FOREIGN KEY (`organizationId`, `grantId`) REFERENCES `ServiceGrant` (`organizationId`, `id`) ON DELETE CASCADE ON UPDATE RESTRICT,
  ADD CONSTRAINT `ServiceGrantRegister_organizationId_cashRegisterId_fkey` FOREIGN KEY (`organizationId`, `cashRegisterId`) REFERENCES `CashRegister` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `PartnerCode`
  ADD CONSTRAINT `PartnerCode_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `Attribution`
  ADD CONSTRAINT `Attribution_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT `Attribution_agentId_fkey` FOREIGN KEY (`agentId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT `Attribution_agentId_partnerCodeId_fkey` FOREIGN KEY (`agentId`, `partnerCodeId`) REFERENCES `PartnerCode` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `FinanceAccess`
  ADD CONSTRAINT `FinanceAccess_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT `FinanceAccess_viewerId_fkey` FOREIGN KEY (`viewerId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
