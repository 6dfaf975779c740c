-- Lanes lead to several places, documents that cannot be sent on are put aside, and each has a row for the operator.

ALTER TABLE `RelayLane`
  ADD COLUMN `target` ENUM('tax_service','marking','marking_notice') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'tax_service' AFTER `fn`,
  ADD COLUMN `lastNumber` INT UNSIGNED NOT NULL DEFAULT '0' AFTER `nextNumber`,
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (`fn`, `target`),
  DROP KEY `RelayLane_dueAt_idx`,
  ADD KEY `RelayLane_target_dueAt_idx` (`target`, `dueAt`);

ALTER TABLE `Acknowledgement`
  MODIFY COLUMN `verdict` ENUM('waiting','accepted','soft_quarantine','hard_quarantine','put_aside') CHARACTER SET ascii COLLATE ascii_bin NOT NULL;

CREATE TABLE `DeadLetter` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `cashRegisterId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `target` ENUM('tax_service','marking','marking_notice') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `fn` VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `number` INT UNSIGNED NOT NULL,
  `month` INT UNSIGNED NOT NULL,
  `kind` ENUM('poison','unreadable','refused') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `code` INT UNSIGNED NOT NULL,
  `message` VARCHAR(500) NOT NULL,
  `attempts` INT UNSIGNED NOT NULL,
  `state` ENUM('open','resent','closed') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'open',
  `reason` VARCHAR(500) NOT NULL DEFAULT '',
  `decidedById` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `decidedAt` DATETIME(3) NULL,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`organizationId`, `id`),
  UNIQUE KEY `DeadLetter_id_key` (`id`),
  UNIQUE KEY `DeadLetter_target_fn_number_key` (`target`, `fn`, `number`),
  KEY `DeadLetter_state_createdAt_id_idx` (`state`, `createdAt`, `id`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE `DeadLetter`
  ADD CONSTRAINT `DeadLetter_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
