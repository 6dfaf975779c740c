-- All items of a receipt in one row: five rows cost a fifth of what the database does for a document, and nobody asks for
-- one of them. `ReceiptItem` stays for the release before and goes with the next one; a rebuild of the projections fills
-- this table for receipts that came earlier.

CREATE TABLE `ReceiptItems` (
  `fn` VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `number` INT UNSIGNED NOT NULL,
  `month` INT UNSIGNED NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `items` MEDIUMTEXT NOT NULL,
  PRIMARY KEY (`fn`, `number`, `month`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci
PARTITION BY RANGE (`month`) (PARTITION p000000 VALUES LESS THAN (1));
