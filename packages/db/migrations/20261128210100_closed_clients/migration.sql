-- Since when a client's cabinet is read only.

ALTER TABLE `Organization`
  ADD COLUMN `closedAt` DATETIME(3) NULL AFTER `state`;
