-- What is decoded from documents and can be rebuilt from them.

CREATE TABLE `Receipt` (
  `fn` VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `number` INT UNSIGNED NOT NULL,
  `month` INT UNSIGNED NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `cashRegisterId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `outletId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `code` TINYINT UNSIGNED NOT NULL,
  `operationType` TINYINT UNSIGNED NOT NULL,
  `registerTime` INT UNSIGNED NOT NULL,
  `receivedAt` DATETIME(3) NOT NULL,
  `shiftNumber` INT UNSIGNED NOT NULL,
  `receiptNumber` INT UNSIGNED NOT NULL,
  `fiscalSign` BIGINT UNSIGNED NOT NULL,
  `totalSum` BIGINT NOT NULL,
  `cashSum` BIGINT NOT NULL,
  `ecashSum` BIGINT NOT NULL,
  `prepaidSum` BIGINT NOT NULL,
  `creditSum` BIGINT NOT NULL,
  `provisionSum` BIGINT NOT NULL,
  `itemCount` INT UNSIGNED NOT NULL,
  `cashierName` VARCHAR(64) NOT NULL DEFAULT '',
  `buyerContact` VARCHAR(64) NOT NULL DEFAULT '',
  `mode` ENUM('production','test_drive') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`fn`, `number`, `month`),
  KEY `Receipt_organizationId_registerTime_fn_number_idx` (`organizationId`, `registerTime`, `fn`, `number`),
  KEY `Receipt_organizationId_outletId_registerTime_fn_number_idx` (`organizationId`, `outletId`, `registerTime`, `fn`, `number`),
  KEY `Receipt_cashRegisterId_registerTime_fn_number_idx` (`cashRegisterId`, `registerTime`, `fn`, `number`),
  KEY `Receipt_organizationId_totalSum_registerTime_idx` (`organizationId`, `totalSum`, `registerTime`),
  KEY `Receipt_organizationId_buyerContact_registerTime_idx` (`organizationId`, `buyerContact`, `registerTime`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci
PARTITION BY RANGE (`month`) (PARTITION p000000 VALUES LESS THAN (1));

CREATE TABLE `ReceiptItem` (
  `fn` VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `number` INT UNSIGNED NOT NULL,
  `month` INT UNSIGNED NOT NULL,
  `position` SMALLINT UNSIGNED NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` VARCHAR(128) NOT NULL,
  `quantity` VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `price` BIGINT NOT NULL,
  `sum` BIGINT NOT NULL,
  `vatRate` TINYINT UNSIGNED NOT NULL DEFAULT '0',
  `markingCode` VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '',
  PRIMARY KEY (`fn`, `number`, `month`, `position`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci
PARTITION BY RANGE (`month`) (PARTITION p000000 VALUES LESS THAN (1));

CREATE TABLE `Shift` (
  `fn` VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `shiftNumber` INT UNSIGNED NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `cashRegisterId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `openNumber` INT UNSIGNED NULL,
  `openedAt` INT UNSIGNED NULL,
  `closeNumber` INT UNSIGNED NULL,
  `closedAt` INT UNSIGNED NULL,
  `receiptCount` INT UNSIGNED NOT NULL DEFAULT '0',
  `incomeSum` BIGINT NOT NULL DEFAULT '0',
  `refundSum` BIGINT NOT NULL DEFAULT '0',
  `cashierName` VARCHAR(64) NOT NULL DEFAULT '',
  PRIMARY KEY (`fn`, `shiftNumber`),
  KEY `Shift_organizationId_cashRegisterId_fn_shiftNumber_idx` (`organizationId`, `cashRegisterId`, `fn`, `shiftNumber`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `RegisterState` (
  `cashRegisterId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `fn` VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `lastNumber` INT UNSIGNED NOT NULL,
  `lastCode` TINYINT UNSIGNED NOT NULL,
  `lastRegisterTime` INT UNSIGNED NOT NULL,
  `lastReceivedAt` DATETIME(3) NOT NULL,
  `ffdVersion` TINYINT UNSIGNED NOT NULL,
  `shiftOpen` TINYINT(1) NOT NULL,
  `shiftNumber` INT UNSIGNED NOT NULL,
  `shiftOpenedAt` INT UNSIGNED NULL,
  `unconfirmedCount` INT UNSIGNED NOT NULL DEFAULT '0',
  `firstUnconfirmedAt` INT UNSIGNED NULL,
  `exhaustionFlags` TINYINT UNSIGNED NOT NULL DEFAULT '0',
  `driveActivatedOn` INT UNSIGNED NULL,
  `driveValidUntil` INT UNSIGNED NULL,
  `closedDrive` TINYINT(1) NOT NULL DEFAULT '0',
  PRIMARY KEY (`organizationId`, `cashRegisterId`),
  UNIQUE KEY `RegisterState_cashRegisterId_key` (`cashRegisterId`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `HourRollup` (
  `cashRegisterId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `hour` INT UNSIGNED NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `outletId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `receipts` INT UNSIGNED NOT NULL,
  `refunds` INT UNSIGNED NOT NULL,
  `incomeSum` BIGINT NOT NULL,
  `refundSum` BIGINT NOT NULL,
  `cashSum` BIGINT NOT NULL,
  `ecashSum` BIGINT NOT NULL,
  PRIMARY KEY (`cashRegisterId`, `hour`),
  KEY `HourRollup_organizationId_hour_idx` (`organizationId`, `hour`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE `RegisterState`
  ADD CONSTRAINT `RegisterState_organizationId_cashRegisterId_fkey` FOREIGN KEY (`organizationId`, `cashRegisterId`) REFERENCES `CashRegister` (`organizationId`, `id`) ON DELETE CASCADE ON UPDATE RESTRICT;
