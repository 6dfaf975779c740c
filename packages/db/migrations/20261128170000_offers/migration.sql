-- Price lists of providers, offers of agents' codes, and who brought an ИНН first.

CREATE TABLE `PriceList` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `version` INT UNSIGNED NOT NULL,
  `agentDiscountLimit` INT UNSIGNED NOT NULL,
  `vatRate` INT UNSIGNED NULL,
  `createdById` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`organizationId`, `id`),
  UNIQUE KEY `PriceList_organizationId_version_key` (`organizationId`, `version`),
  CONSTRAINT `PriceList_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON UPDATE RESTRICT ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `PriceListTerm` (
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `priceListId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `months` INT UNSIGNED NOT NULL,
  `price` BIGINT NOT NULL,
  PRIMARY KEY (`organizationId`, `priceListId`, `months`),
  CONSTRAINT `PriceListTerm_organizationId_priceListId_fkey` FOREIGN KEY (`organizationId`, `priceListId`) REFERENCES `PriceList` (`organizationId`, `id`) ON UPDATE RESTRICT ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `PriceListStep` (
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `priceListId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `registersFrom` INT UNSIGNED NOT NULL,
  `discount` INT UNSIGNED NOT NULL,
  PRIMARY KEY (`organizationId`, `priceListId`, `registersFrom`),
  CONSTRAINT `PriceListStep_organizationId_priceListId_fkey` FOREIGN KEY (`organizationId`, `priceListId`) REFERENCES `PriceList` (`organizationId`, `id`) ON UPDATE RESTRICT ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE `PartnerCode`
  ADD COLUMN `campaign` VARCHAR(80) NOT NULL DEFAULT '',
  ADD COLUMN `offerMonths` INT UNSIGNED NULL,
  ADD COLUMN `offerDiscount` INT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN `seats` INT UNSIGNED NULL,
  ADD COLUMN `expiresAt` DATETIME(3) NULL;

CREATE TABLE `FirstContact` (
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `providerId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `inn` VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `partnerCodeId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `at` DATETIME(3) NOT NULL,
  PRIMARY KEY (`providerId`, `inn`),
  KEY `FirstContact_organizationId_partnerCodeId_idx` (`organizationId`, `partnerCodeId`),
  CONSTRAINT `FirstContact_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON UPDATE RESTRICT ON DELETE RESTRICT,
  CONSTRAINT `FirstContact_providerId_fkey` FOREIGN KEY (`providerId`) REFERENCES `Organization` (`id`) ON UPDATE RESTRICT ON DELETE RESTRICT,
  CONSTRAINT `FirstContact_organizationId_partnerCodeId_fkey` FOREIGN KEY (`organizationId`, `partnerCodeId`) REFERENCES `PartnerCode` (`organizationId`, `id`) ON UPDATE RESTRICT ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Clients bound so far were each a first contact; of several with one ИНН the earliest was.
INSERT INTO `FirstContact` (`organizationId`, `providerId`, `inn`, `partnerCodeId`, `at`)
SELECT a.`agentId`, o.`providerId`, o.`inn`, a.`partnerCodeId`, a.`boundAt`
FROM `Attribution` a JOIN `Organization` o ON o.`id` = a.`organizationId`
WHERE NOT EXISTS (
  SELECT 1 FROM `Attribution` b JOIN `Organization` p ON p.`id` = b.`organizationId`
  WHERE p.`providerId` = o.`providerId` AND p.`inn` = o.`inn`
    AND (b.`boundAt` < a.`boundAt` OR (b.`boundAt` = a.`boundAt` AND b.`organizationId` < a.`organizationId`))
);
