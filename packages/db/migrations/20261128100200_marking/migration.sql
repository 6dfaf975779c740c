-- What goes to the marking system: receipts with codes, and the drives' own notices of sales.

CREATE TABLE `MarkingDocument` (
  `fn` VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `target` ENUM('tax_service','marking','marking_notice') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `number` INT UNSIGNED NOT NULL,
  `month` INT UNSIGNED NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `cashRegisterId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `receivedAt` DATETIME(3) NOT NULL,
  `raw` MEDIUMBLOB NULL,
  `verdict` ENUM('waiting','accepted','soft_quarantine','hard_quarantine','put_aside') CHARACTER SET ascii COLLATE ascii_bin NULL,
  `code` INT UNSIGNED NOT NULL DEFAULT '0',
  `message` VARCHAR(500) NOT NULL DEFAULT '',
  `items` MEDIUMTEXT NOT NULL,
  `attempts` INT UNSIGNED NOT NULL DEFAULT '0',
  `sentAt` DATETIME(3) NULL,
  PRIMARY KEY (`fn`, `target`, `number`, `month`),
  KEY `MarkingDocument_fn_target_verdict_number_idx` (`fn`, `target`, `verdict`, `number`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci
PARTITION BY RANGE (`month`) (PARTITION p000000 VALUES LESS THAN (1));
