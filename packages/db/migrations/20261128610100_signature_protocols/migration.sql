-- A verdict keeps its protocol, whatever it is: until now only that of the good signature was kept, among the documents.

ALTER TABLE `SignatureReport`
  ADD COLUMN `protocolFileId` CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD KEY `SignatureReport_organizationId_protocolFileId_idx` (`organizationId`, `protocolFileId`),
  ADD CONSTRAINT `SignatureReport_organizationId_protocolFileId_fkey` FOREIGN KEY (`organizationId`, `protocolFileId`) REFERENCES `StoredFile` (`organizationId`, `id`) ON UPDATE RESTRICT ON DELETE RESTRICT;

UPDATE `SignatureReport` r
  JOIN `ContractSignature` s ON s.`organizationId` = r.`organizationId` AND s.`id` = r.`signatureId`
  JOIN `PaperFile` own ON own.`organizationId` = s.`organizationId` AND own.`paperId` = s.`contractId`
    AND own.`fileId` = s.`signatureFileId` AND own.`role` = 'client_signature'
  JOIN `PaperFile` protocol ON protocol.`organizationId` = s.`organizationId` AND protocol.`paperId` = s.`contractId`
    AND protocol.`role` = 'protocol'
  SET r.`protocolFileId` = protocol.`fileId`;
