-- An organization demands a second factor of everybody who acts for it, from a day on.

ALTER TABLE `SignInPolicy` ADD COLUMN `secondFactorFrom` DATETIME(3) NULL;
