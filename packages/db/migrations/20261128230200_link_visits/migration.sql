-- How often an agent's link was opened, by day: a number and nothing about who.

CREATE TABLE `PartnerCodeVisit` (
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `partnerCodeId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `day` INT UNSIGNED NOT NULL,
  `visits` INT UNSIGNED NOT NULL,
  PRIMARY KEY (`organizationId`, `partnerCodeId`, `day`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE `PartnerCodeVisit`
  ADD CONSTRAINT `PartnerCodeVisit_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT `PartnerCodeVisit_organizationId_partnerCodeId_fkey` FOREIGN KEY (`organizationId`, `partnerCodeId`) REFERENCES `PartnerCode` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- The journal of looks forgets by time.
ALTER TABLE `GrantLook` ADD KEY `GrantLook_hourAt_idx` (`hourAt`);
