-- Nothing asks for the verdicts of one client in the order they were sent: documents are found first, their verdicts by key.

ALTER TABLE `Acknowledgement`
  DROP KEY `Acknowledgement_organizationId_verdict_sentAt_idx`;
