-- Who of a service centre looked at which register, and what resellers ask their clients for.

CREATE TABLE `GrantLook` (
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `cashRegisterId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `serviceCenterId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `viewerId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `hourAt` DATETIME(3) NOT NULL,
  `viewerName` VARCHAR(120) NOT NULL,
  PRIMARY KEY (`organizationId`, `hourAt`, `cashRegisterId`, `viewerId`),
  KEY `GrantLook_organizationId_cashRegisterId_idx` (`organizationId`, `cashRegisterId`),
  KEY `GrantLook_serviceCenterId_idx` (`serviceCenterId`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `ConsentRequest` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `viewerId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `reason` VARCHAR(500) NOT NULL,
  `days` INT UNSIGNED NOT NULL,
  `createdById` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  `expiresAt` DATETIME(3) NOT NULL,
  `grantedAt` DATETIME(3) NULL,
  `refusedAt` DATETIME(3) NULL,
  `withdrawnAt` DATETIME(3) NULL,
  PRIMARY KEY (`id`),
  KEY `ConsentRequest_organizationId_id_idx` (`organizationId`, `id`),
  KEY `ConsentRequest_viewerId_organizationId_id_idx` (`viewerId`, `organizationId`, `id`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE `GrantLook`
  ADD CONSTRAINT `GrantLook_organizationId_cashRegisterId_fkey` FOREIGN KEY (`organizationId`, `cashRegisterId`) REFERENCES `CashRegister` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT `GrantLook_serviceCenterId_fkey` FOREIGN KEY (`serviceCenterId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `ConsentRequest`
  ADD CONSTRAINT `ConsentRequest_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT `ConsentRequest_viewerId_fkey` FOREIGN KEY (`viewerId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
