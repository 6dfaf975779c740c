-- Who gave notice of termination: that side alone takes it back.

ALTER TABLE `Contract`
  ADD COLUMN `noticeBy` ENUM('client', 'provider') CHARACTER SET ascii COLLATE ascii_bin NULL;
