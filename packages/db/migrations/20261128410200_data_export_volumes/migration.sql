-- An archive that is too large for one file comes in numbered parts, each a file of its own.

ALTER TABLE `DataExportPart`
  ADD COLUMN `volume` INT UNSIGNED NOT NULL DEFAULT 1 AFTER `place`;

CREATE TABLE `DataExportVolume` (
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `exportId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `number` INT UNSIGNED NOT NULL,
  `fileId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `sizeBytes` BIGINT UNSIGNED NOT NULL,
  PRIMARY KEY (`organizationId`, `exportId`, `number`),
  KEY `DataExportVolume_organizationId_fileId_idx` (`organizationId`, `fileId`),
  CONSTRAINT `DataExportVolume_organizationId_exportId_fkey` FOREIGN KEY (`organizationId`, `exportId`) REFERENCES `DataExport` (`organizationId`, `id`) ON UPDATE RESTRICT ON DELETE RESTRICT,
  CONSTRAINT `DataExportVolume_organizationId_fileId_fkey` FOREIGN KEY (`organizationId`, `fileId`) REFERENCES `StoredFile` (`organizationId`, `id`) ON UPDATE RESTRICT ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

INSERT INTO `DataExportVolume` (`organizationId`, `exportId`, `number`, `fileId`, `sizeBytes`)
  SELECT `organizationId`, `id`, 1, `fileId`, COALESCE(`sizeBytes`, 0) FROM `DataExport` WHERE `fileId` IS NOT NULL;
