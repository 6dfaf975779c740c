-- Outlets as a tree, and where a register stood from when to when.

ALTER TABLE `Outlet`
  ADD COLUMN `parentId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD KEY `Outlet_organizationId_parentId_idx` (`organizationId`, `parentId`),
  ADD CONSTRAINT `Outlet_organizationId_parentId_fkey` FOREIGN KEY (`organizationId`, `parentId`) REFERENCES `Outlet` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TABLE `RegisterPlacement` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `cashRegisterId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `outletId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `validFrom` DATETIME(3) NOT NULL,
  `validUntil` DATETIME(3) NULL,
  PRIMARY KEY (`organizationId`, `id`),
  KEY `RegisterPlacement_organizationId_cashRegisterId_validFrom_idx` (`organizationId`, `cashRegisterId`, `validFrom`),
  KEY `RegisterPlacement_organizationId_outletId_idx` (`organizationId`, `outletId`),
  CONSTRAINT `RegisterPlacement_organizationId_cashRegisterId_fkey` FOREIGN KEY (`organizationId`, `cashRegisterId`) REFERENCES `CashRegister` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT `RegisterPlacement_organizationId_outletId_fkey` FOREIGN KEY (`organizationId`, `outletId`) REFERENCES `Outlet` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Where registers stand already, counted from the day they were added.
INSERT INTO `RegisterPlacement` (`id`, `organizationId`, `cashRegisterId`, `outletId`, `validFrom`, `validUntil`)
SELECT `id`, `organizationId`, `id`, `outletId`, `createdAt`, NULL FROM `CashRegister`;
