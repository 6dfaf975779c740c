-- Roles an organization makes for itself, and members narrowed to single registers.

CREATE TABLE `SavedRole` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` VARCHAR(80) NOT NULL,
  `role` ENUM('owner','administrator','accountant','technician','viewer') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `identity` ENUM('none','read','write') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `technical` ENUM('none','read','write') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `finance` ENUM('none','read','write') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `commercial` ENUM('none','read','write') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `modules` VARCHAR(120) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`organizationId`, `id`),
  UNIQUE KEY `SavedRole_id_key` (`id`),
  UNIQUE KEY `SavedRole_organizationId_name_key` (`organizationId`, `name`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `MembershipRegister` (
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `membershipId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `cashRegisterId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`organizationId`, `membershipId`, `cashRegisterId`),
  KEY `MembershipRegister_organizationId_cashRegisterId_idx` (`organizationId`, `cashRegisterId`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE `SavedRole`
  ADD CONSTRAINT `SavedRole_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `MembershipRegister`
  ADD CONSTRAINT `MembershipRegister_organizationId_membershipId_fkey` FOREIGN KEY (`organizationId`, `membershipId`) REFERENCES `Membership` (`organizationId`, `id`) ON DELETE CASCADE ON UPDATE RESTRICT,
  ADD CONSTRAINT `MembershipRegister_organizationId_cashRegisterId_fkey` FOREIGN KEY (`organizationId`, `cashRegisterId`) REFERENCES `CashRegister` (`organizationId`, `id`) ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE `Membership`
  ADD COLUMN `savedRoleId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN `revenueHidden` TINYINT(1) NOT NULL DEFAULT '0',
  ADD KEY `Membership_organizationId_savedRoleId_idx` (`organizationId`, `savedRoleId`),
  ADD CONSTRAINT `Membership_organizationId_savedRoleId_fkey` FOREIGN KEY (`organizationId`, `savedRoleId`) REFERENCES `SavedRole` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
