-- Invoices whose payment accepts the offer of a contract, and the payments that came for them.

CREATE TABLE `Invoice` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `issuerId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `purpose` ENUM('acceptance') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `contractId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `number` VARCHAR(40) NOT NULL,
  `priceListId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `months` INT UNSIGNED NOT NULL,
  `registers` INT UNSIGNED NOT NULL,
  `amount` BIGINT NOT NULL,
  `vat` BIGINT NULL,
  `content` MEDIUMTEXT NOT NULL,
  `dueAt` DATETIME(3) NOT NULL,
  `createdById` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`organizationId`, `id`),
  UNIQUE KEY `Invoice_id_key` (`id`),
  UNIQUE KEY `Invoice_issuerId_number_key` (`issuerId`, `number`),
  UNIQUE KEY `Invoice_organizationId_contractId_months_key` (`organizationId`, `contractId`, `months`),
  KEY `Invoice_issuerId_priceListId_idx` (`issuerId`, `priceListId`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `InvoicePayment` (
  `id` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `organizationId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `invoiceId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `documentNumber` VARCHAR(20) NOT NULL,
  `paidOn` CHAR(10) NOT NULL,
  `amount` BIGINT NOT NULL,
  `recordedById` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `recordedAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`organizationId`, `id`),
  UNIQUE KEY `InvoicePayment_payment_key` (`organizationId`, `invoiceId`, `paidOn`, `documentNumber`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE `Invoice`
  ADD CONSTRAINT `Invoice_organizationId_fkey` FOREIGN KEY (`organizationId`) REFERENCES `Organization` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT `Invoice_organizationId_contractId_fkey` FOREIGN KEY (`organizationId`, `contractId`) REFERENCES `Contract` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT `Invoice_issuerId_priceListId_fkey` FOREIGN KEY (`issuerId`, `priceListId`) REFERENCES `PriceList` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `InvoicePayment`
  ADD CONSTRAINT `InvoicePayment_organizationId_invoiceId_fkey` FOREIGN KEY (`organizationId`, `invoiceId`) REFERENCES `Invoice` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Documents of the cabinet: bills stand among them, and what is paid or handled is done.
ALTER TABLE `Paper`
  MODIFY COLUMN `kind` ENUM('contract','addendum','application','invoice') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  MODIFY COLUMN `state` ENUM('draft','waiting','in_force','done','ended','refused') CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
