-- Cash registers, fiscal drives, registration intervals, paid terms and admission.

CREATE TABLE `CashRegister` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `outletId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` VARCHAR(80) NOT NULL,
  `serialNumber` VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `model` VARCHAR(120) NOT NULL,
  `registrationNumber` VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `mode` ENUM('production','test_drive') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'production',
  `state` ENUM('awaiting','working','archived') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'awaiting',
  `createdAt` DATETIME(3) NOT NULL,
  `archivedAt` DATETIME(3) NULL,
  PRIMARY KEY (`organizationId`, `id`),
  KEY `CashRegister_organizationId_outletId_idx` (`organizationId`, `outletId`),
  UNIQUE KEY `CashRegister_id_key` (`id`),
  UNIQUE KEY `CashRegister_organizationId_registrationNumber_key` (`organizationId`, `registrationNumber`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `FiscalDrive` (
  `fn` VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `model` VARCHAR(120) NOT NULL,
  `keyTermDays` INT UNSIGNED NOT NULL,
  `activatedOn` INT UNSIGNED NULL,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`fn`),
  KEY `FiscalDrive_organizationId_idx` (`organizationId`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `RegistrationInterval` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `cashRegisterId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `fn` VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `validFrom` DATETIME(3) NOT NULL,
  `validUntil` DATETIME(3) NULL,
  PRIMARY KEY (`organizationId`, `id`),
  KEY `RegistrationInterval_fn_validFrom_idx` (`fn`, `validFrom`),
  KEY `RegistrationInterval_organizationId_cashRegisterId_validFrom_idx` (`organizationId`, `cashRegisterId`, `validFrom`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `RegisterTerm` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `cashRegisterId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `paidFrom` DATETIME(3) NOT NULL,
  `paidUntil` DATETIME(3) NOT NULL,
  `source` VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`organizationId`, `id`),
  KEY `RegisterTerm_organizationId_cashRegisterId_paidUntil_idx` (`organizationId`, `cashRegisterId`, `paidUntil`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Admission` (
  `fn` VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `cashRegisterId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `outletId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `registrationNumber` VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `inn` VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `mode` ENUM('production','test_drive') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `state` ENUM('admitted','blocked','left') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `paidUntil` DATETIME(3) NOT NULL,
  `graceUntil` DATETIME(3) NOT NULL,
  `version` INT UNSIGNED NOT NULL,
  PRIMARY KEY (`fn`),
  KEY `Admission_organizationId_cashRegisterId_idx` (`organizationId`, `cashRegisterId`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE `CashRegister`
  ADD CONSTRAINT `CashRegister_organizationId_outletId_fkey` FOREIGN KEY (`organizationId`, `outletId`) REFERENCES `Outlet` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `FiscalDrive`
  ADD CONSTRAINT `FiscalDrive_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `RegistrationInterval`
  ADD CONSTRAINT `RegistrationInterval_organizationId_cashRegisterId_fkey` FOREIGN KEY (`organizationId`, `cashRegisterId`) REFERENCES `CashRegister` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT `RegistrationInterval_fn_fkey` FOREIGN KEY (`fn`) REFERENCES `FiscalDrive` (`fn`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `RegisterTerm`
  ADD CONSTRAINT `RegisterTerm_organizationId_cashRegisterId_fkey` FOREIGN KEY (`organizationId`, `cashRegisterId`) REFERENCES `CashRegister` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `Admission`
  ADD CONSTRAINT `Admission_fn_fkey` FOREIGN KEY (`fn`) REFERENCES `FiscalDrive` (`fn`) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT `Admission_organizationId_cashRegisterId_fkey` FOREIGN KEY (`organizationId`, `cashRegisterId`) REFERENCES `CashRegister` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
