-- A check of an application's signature keeps its protocol with the line of the history that tells its verdict.

ALTER TABLE `FnsApplicationEvent`
  ADD COLUMN `protocolFileId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD KEY `FnsApplicationEvent_organizationId_protocolFileId_idx` (`organizationId`, `protocolFileId`),
  ADD CONSTRAINT `FnsApplicationEvent_organizationId_protocolFileId_fkey` FOREIGN KEY (`organizationId`, `protocolFileId`) REFERENCES `StoredFile` (`organizationId`, `id`) ON UPDATE RESTRICT ON DELETE RESTRICT;
