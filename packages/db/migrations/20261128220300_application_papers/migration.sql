-- Applications to the tax service stand among a client's documents, with a form to read beside the file to be signed.

ALTER TABLE `PaperFile`
  MODIFY COLUMN `role` ENUM('document','operator_signature','client_signature','power_of_attorney','power_of_attorney_signature','protocol','exchange','print') CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
