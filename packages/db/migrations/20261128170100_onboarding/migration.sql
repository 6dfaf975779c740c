-- How clients begin: what is told before there is one, and what each began with.

CREATE TABLE `OnboardingDraft` (
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `userId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `code` VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `registers` INT UNSIGNED NULL,
  `months` INT UNSIGNED NULL,
  `transfer` TINYINT(1) NOT NULL DEFAULT 0,
  `company` VARCHAR(4000) NOT NULL DEFAULT '',
  `updatedAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`organizationId`, `userId`),
  KEY `OnboardingDraft_userId_idx` (`userId`),
  KEY `OnboardingDraft_organizationId_code_idx` (`organizationId`, `code`),
  CONSTRAINT `OnboardingDraft_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON UPDATE RESTRICT ON DELETE RESTRICT,
  CONSTRAINT `OnboardingDraft_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User` (`id`) ON UPDATE RESTRICT ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Onboarding` (
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `providerId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `priceListId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `months` INT UNSIGNED NULL,
  `registers` INT UNSIGNED NULL,
  `offerDiscount` INT UNSIGNED NOT NULL DEFAULT 0,
  `transfer` TINYINT(1) NOT NULL DEFAULT 0,
  `startedById` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `startedByAgentId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `startedAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`organizationId`),
  KEY `Onboarding_providerId_priceListId_idx` (`providerId`, `priceListId`),
  KEY `Onboarding_startedByAgentId_idx` (`startedByAgentId`),
  KEY `Onboarding_startedById_startedAt_idx` (`startedById`, `startedAt`),
  CONSTRAINT `Onboarding_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON UPDATE RESTRICT ON DELETE RESTRICT,
  CONSTRAINT `Onboarding_providerId_fkey` FOREIGN KEY (`providerId`) REFERENCES `Organization` (`id`) ON UPDATE RESTRICT ON DELETE RESTRICT,
  CONSTRAINT `Onboarding_startedByAgentId_fkey` FOREIGN KEY (`startedByAgentId`) REFERENCES `Organization` (`id`) ON UPDATE RESTRICT ON DELETE RESTRICT,
  CONSTRAINT `Onboarding_providerId_priceListId_fkey` FOREIGN KEY (`providerId`, `priceListId`) REFERENCES `PriceList` (`organizationId`, `id`) ON UPDATE RESTRICT ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
