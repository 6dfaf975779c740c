-- Raw bytes of old months lie behind the file port; a pack says which documents one file holds.

CREATE TABLE `ArchivePack` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `month` INT UNSIGNED NOT NULL,
  `firstFn` VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `firstNumber` INT UNSIGNED NOT NULL,
  `lastFn` VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `lastNumber` INT UNSIGNED NOT NULL,
  `documents` INT UNSIGNED NOT NULL,
  `sizeBytes` INT UNSIGNED NOT NULL,
  `sha256` CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`organizationId`, `id`),
  UNIQUE KEY `ArchivePack_id_key` (`id`),
  KEY `ArchivePack_month_firstFn_firstNumber_idx` (`month`, `firstFn`, `firstNumber`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE `ArchivePack`
  ADD CONSTRAINT `ArchivePack_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
