-- Format-logic control at intake knows the time at the register's place, since when its shift is open and its last receipt.

ALTER TABLE `Admission`
  ADD COLUMN `timeZone` VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'Europe/Moscow';

UPDATE `Admission` AS a JOIN `Outlet` AS o ON o.organizationId = a.organizationId AND o.id = a.outletId
SET a.timeZone = o.timeZone;

ALTER TABLE `DriveHead`
  ADD COLUMN `shiftOpenedAt` INT UNSIGNED NULL,
  ADD COLUMN `receiptNumber` INT UNSIGNED NULL;
