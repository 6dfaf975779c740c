-- Changes of fiscal drives under way.

CREATE TABLE `DriveReplacement` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `cashRegisterId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `cause` ENUM('planned','broken') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `state` ENUM('open','done','cancelled') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'open',
  `oldDrive` VARCHAR(16) NOT NULL,
  `newDrive` VARCHAR(16) NOT NULL DEFAULT '',
  `brokenAt` DATETIME(3) NULL,
  `startedById` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `startedAt` DATETIME(3) NOT NULL,
  `endedAt` DATETIME(3) NULL,
  PRIMARY KEY (`organizationId`, `id`),
  UNIQUE KEY `DriveReplacement_id_key` (`id`),
  KEY `DriveReplacement_organizationId_cashRegisterId_state_idx` (`organizationId`, `cashRegisterId`, `state`),
  CONSTRAINT `DriveReplacement_organizationId_cashRegisterId_fkey` FOREIGN KEY (`organizationId`, `cashRegisterId`) REFERENCES `CashRegister` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
