-- A drive's notice of a sale names the receipt it belongs to (tag 1040), so that the receipt's page can show it.

ALTER TABLE `MarkingDocument`
  ADD COLUMN `receiptDocument` INT UNSIGNED NULL,
  ADD KEY `MarkingDocument_fn_target_receiptDocument_idx` (`fn`, `target`, `receiptDocument`);
