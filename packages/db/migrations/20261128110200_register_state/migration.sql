-- What a register's last registration report says of its operator, and what it was last answered.

ALTER TABLE `RegisterState`
  ADD COLUMN `operatorInn` VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  ADD COLUMN `autonomous` TINYINT(1) NOT NULL DEFAULT '0',
  ADD COLUMN `answerCode` TINYINT UNSIGNED NULL,
  ADD COLUMN `operatorMessage` TINYINT UNSIGNED NULL;
