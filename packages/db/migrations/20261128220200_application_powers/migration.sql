-- A power of attorney beside the signature of an application to the tax service.

ALTER TABLE `FnsApplication`
  ADD COLUMN `powerFileId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN `powerSignatureFileId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD KEY `FnsApplication_organizationId_powerFileId_idx` (`organizationId`, `powerFileId`),
  ADD KEY `FnsApplication_organizationId_powerSignatureFileId_idx` (`organizationId`, `powerSignatureFileId`),
  ADD CONSTRAINT `FnsApplication_organizationId_powerFileId_fkey` FOREIGN KEY (`organizationId`, `powerFileId`) REFERENCES `StoredFile` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT `FnsApplication_organizationId_powerSignatureFileId_fkey` FOREIGN KEY (`organizationId`, `powerSignatureFileId`) REFERENCES `StoredFile` (`organizationId`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
