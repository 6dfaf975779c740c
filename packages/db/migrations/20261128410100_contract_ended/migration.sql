-- A register may go because the only contract it was served by is over.

ALTER TABLE `CashRegister`
  MODIFY COLUMN `goneFor` ENUM('another_operator', 'business_closed', 'register_removed', 'other', 'contract_ended') CHARACTER SET ascii COLLATE ascii_bin NULL;

ALTER TABLE `LeavingNotice`
  MODIFY COLUMN `reason` ENUM('another_operator', 'business_closed', 'register_removed', 'other', 'contract_ended') CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
