-- Lists by name for every audience, the operator's live figures, and the role an API key acts in.

ALTER TABLE `CashRegister`
  ADD KEY `CashRegister_organizationId_name_id_idx` (`organizationId`, `name`, `id`),
  ADD KEY `CashRegister_name_id_idx` (`name`, `id`),
  ADD KEY `CashRegister_registrationNumber_idx` (`registrationNumber`),
  ADD KEY `CashRegister_serialNumber_idx` (`serialNumber`);

ALTER TABLE `Organization`
  ADD KEY `Organization_kind_shortName_id_idx` (`kind`, `shortName`, `id`),
  ADD KEY `Organization_providerId_kind_shortName_id_idx` (`providerId`, `kind`, `shortName`, `id`),
  ADD KEY `Organization_inn_idx` (`inn`);

ALTER TABLE `FiscalDocument`
  ADD KEY `FiscalDocument_receivedAt_idx` (`receivedAt`);

ALTER TABLE `ApiKey`
  ADD COLUMN `role` ENUM('owner','administrator','accountant','technician','viewer') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'viewer' AFTER `name`;
