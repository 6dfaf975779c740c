-- Held documents can be given to the gateway's decision again, one or all of one cause or drive.

ALTER TABLE `HeldDocument`
  ADD COLUMN `frameHeader` VARBINARY(30) NULL AFTER `mode`,
  ADD COLUMN `replayedAt` DATETIME(3) NULL,
  ADD COLUMN `replayOutcome` VARCHAR(40) NOT NULL DEFAULT '',
  ADD KEY `HeldDocument_state_fn_number_id_idx` (`state`, `fn`, `number`, `id`);

CREATE TABLE `HeldReplay` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `heldDocumentId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `reason` VARCHAR(40) NOT NULL DEFAULT '',
  `fn` VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  `state` ENUM('waiting','running','done','cancelled') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'waiting',
  `total` INT UNSIGNED NOT NULL DEFAULT '0',
  `taken` INT UNSIGNED NOT NULL DEFAULT '0',
  `repeated` INT UNSIGNED NOT NULL DEFAULT '0',
  `refused` INT UNSIGNED NOT NULL DEFAULT '0',
  `failed` INT UNSIGNED NOT NULL DEFAULT '0',
  `afterFn` VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  `afterNumber` INT UNSIGNED NOT NULL DEFAULT '0',
  `afterId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  `leaseOwner` VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `leaseUntil` DATETIME(3) NULL,
  `cancelRequestedAt` DATETIME(3) NULL,
  `requestedById` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `createdAt` DATETIME(3) NOT NULL,
  `finishedAt` DATETIME(3) NULL,
  PRIMARY KEY (`organizationId`, `id`),
  UNIQUE KEY `HeldReplay_id_key` (`id`),
  KEY `HeldReplay_state_createdAt_idx` (`state`, `createdAt`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE `HeldReplay`
  ADD CONSTRAINT `HeldReplay_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
