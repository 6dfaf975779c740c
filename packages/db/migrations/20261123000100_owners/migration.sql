-- Organizations, their brands and outlets: the owners of every other row.

CREATE TABLE `Organization` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `providerId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` ENUM('operator','reseller','agent','service_center','client') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` VARCHAR(255) NOT NULL,
  `shortName` VARCHAR(120) NOT NULL,
  `inn` VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kpp` VARCHAR(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  `ogrn` VARCHAR(15) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  `address` VARCHAR(500) NOT NULL DEFAULT '',
  `email` VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '',
  `phone` VARCHAR(20) NOT NULL DEFAULT '',
  `timeZone` VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'Europe/Moscow',
  `state` ENUM('active','leaving','closed') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'active',
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `Organization_providerId_kind_id_idx` (`providerId`, `kind`, `id`),
  UNIQUE KEY `Organization_providerId_kind_inn_kpp_key` (`providerId`, `kind`, `inn`, `kpp`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Brand` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `host` VARCHAR(253) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` VARCHAR(80) NOT NULL,
  `legalName` VARCHAR(255) NOT NULL,
  `accentColor` CHAR(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `logoFileId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `supportEmail` VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `supportPhone` VARCHAR(20) NOT NULL,
  `senderName` VARCHAR(80) NOT NULL,
  `senderEmail` VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `smsName` VARCHAR(11) NOT NULL DEFAULT '',
  `gateHost` VARCHAR(253) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `publishedAt` DATETIME(3) NULL,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `Brand_host_key` (`host`),
  KEY `Brand_organizationId_idx` (`organizationId`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Outlet` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` VARCHAR(120) NOT NULL,
  `address` VARCHAR(500) NOT NULL,
  `timeZone` VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `archivedAt` DATETIME(3) NULL,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`organizationId`, `id`),
  UNIQUE KEY `Outlet_id_key` (`id`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE `Organization`
  ADD CONSTRAINT `Organization_providerId_fkey` FOREIGN KEY (`providerId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `Brand`
  ADD CONSTRAINT `Brand_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `Outlet`
  ADD CONSTRAINT `Outlet_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
