-- What the maker of a broken drive has said of it: the new drive does not wait for that.

ALTER TABLE `DriveReplacement`
  ADD COLUMN `expertise` ENUM('waiting', 'handed', 'readable', 'unreadable', 'sent') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'waiting';
