-- Requisites of organizations: what contracts, invoices and acts are filled from.

CREATE TABLE `Requisites` (
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `legalAddress` VARCHAR(500) NOT NULL DEFAULT '',
  `postalAddress` VARCHAR(500) NOT NULL DEFAULT '',
  `bankAccount` VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  `bankName` VARCHAR(255) NOT NULL DEFAULT '',
  `bik` VARCHAR(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  `correspondentAccount` VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  `signerName` VARCHAR(150) NOT NULL DEFAULT '',
  `signerPost` VARCHAR(150) NOT NULL DEFAULT '',
  `signerGround` ENUM('charter','power_of_attorney','entrepreneur_record') CHARACTER SET ascii COLLATE ascii_bin NULL,
  `signerGroundNumber` VARCHAR(80) NOT NULL DEFAULT '',
  `signerGroundDate` VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  `vatStatus` ENUM('payer','exempt') CHARACTER SET ascii COLLATE ascii_bin NULL,
  `taxSystem` ENUM('general','simplified_income','simplified_income_expense','automated','agricultural','patent') CHARACTER SET ascii COLLATE ascii_bin NULL,
  `exchangeOperator` ENUM('saby','diadoc','taxcom','garant','other','none') CHARACTER SET ascii COLLATE ascii_bin NULL,
  `exchangeParticipant` VARCHAR(80) NOT NULL DEFAULT '',
  `version` INT UNSIGNED NOT NULL DEFAULT '1',
  `updatedAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`organizationId`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE `Requisites`
  ADD CONSTRAINT `Requisites_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
