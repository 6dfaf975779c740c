-- What the operator owes the tax service by a deadline, and a day of marking found without a scan.

CREATE TABLE `OperatorDuty` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` ENUM('contract_concluded','contract_changed','contract_ended','sign_failed','marking_report') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `subject` VARCHAR(120) NOT NULL,
  `payload` MEDIUMTEXT NOT NULL,
  `uniqueKey` VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `dueAt` DATETIME(3) NOT NULL,
  `state` ENUM('waiting','sent') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'waiting',
  `attempts` INT UNSIGNED NOT NULL DEFAULT '0',
  `lastError` VARCHAR(255) NOT NULL DEFAULT '',
  `nextAttemptAt` DATETIME(3) NOT NULL,
  `sentAt` DATETIME(3) NULL,
  `receipt` VARCHAR(64) NOT NULL DEFAULT '',
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`organizationId`, `id`),
  UNIQUE KEY `OperatorDuty_id_key` (`id`),
  UNIQUE KEY `OperatorDuty_uniqueKey_key` (`uniqueKey`),
  KEY `OperatorDuty_state_dueAt_id_idx` (`state`, `dueAt`, `id`),
  KEY `OperatorDuty_state_nextAttemptAt_idx` (`state`, `nextAttemptAt`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE `OperatorDuty`
  ADD CONSTRAINT `OperatorDuty_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `MarkingDocument`
  ADD KEY `MarkingDocument_receivedAt_idx` (`receivedAt`);
