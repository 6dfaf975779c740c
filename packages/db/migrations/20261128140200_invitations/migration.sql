-- Calls to join an organization, and what the one who joins is narrowed to.

CREATE TABLE `Invitation` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `email` VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `name` VARCHAR(120) NOT NULL,
  `role` ENUM('owner','administrator','accountant','technician','viewer') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `savedRoleId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `allOutlets` TINYINT(1) NOT NULL DEFAULT '1',
  `revenueHidden` TINYINT(1) NOT NULL DEFAULT '0',
  `tokenDigest` BINARY(32) NOT NULL,
  `host` VARCHAR(253) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `createdById` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  `expiresAt` DATETIME(3) NOT NULL,
  `sentAt` DATETIME(3) NULL,
  `openedAt` DATETIME(3) NULL,
  `acceptedAt` DATETIME(3) NULL,
  `acceptedById` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `revokedAt` DATETIME(3) NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `Invitation_tokenDigest_key` (`tokenDigest`),
  UNIQUE KEY `Invitation_organizationId_id_key` (`organizationId`, `id`),
  KEY `Invitation_organizationId_email_idx` (`organizationId`, `email`),
  KEY `Invitation_organizationId_savedRoleId_idx` (`organizationId`, `savedRoleId`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `InvitationOutlet` (
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `invitationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `outletId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`organizationId`, `invitationId`, `outletId`),
  KEY `InvitationOutlet_organizationId_outletId_idx` (`organizationId`, `outletId`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `InvitationRegister` (
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `invitationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `cashRegisterId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`organizationId`, `invitationId`, `cashRegisterId`),
  KEY `InvitationRegister_organizationId_cashRegisterId_idx` (`organizationId`, `cashRegisterId`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE `Invitation`
  ADD CONSTRAINT `Invitation_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT `Invitation_organizationId_savedRoleId_fkey` FOREIGN KEY (`organizationId`, `savedRoleId`) REFERENCES `SavedRole` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `InvitationOutlet`
  ADD CONSTRAINT `InvitationOutlet_organizationId_invitationId_fkey` FOREIGN KEY (`organizationId`, `invitationId`) REFERENCES `Invitation` (`organizationId`, `id`) ON DELETE CASCADE ON UPDATE RESTRICT,
  ADD CONSTRAINT `InvitationOutlet_organizationId_outletId_fkey` FOREIGN KEY (`organizationId`, `outletId`) REFERENCES `Outlet` (`organizationId`, `id`) ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE `InvitationRegister`
  ADD CONSTRAINT `InvitationRegister_organizationId_invitationId_fkey` FOREIGN KEY (`organizationId`, `invitationId`) REFERENCES `Invitation` (`organizationId`, `id`) ON DELETE CASCADE ON UPDATE RESTRICT,
  ADD CONSTRAINT `InvitationRegister_organizationId_cashRegisterId_fkey` FOREIGN KEY (`organizationId`, `cashRegisterId`) REFERENCES `CashRegister` (`organizationId`, `id`) ON DELETE CASCADE ON UPDATE RESTRICT;
