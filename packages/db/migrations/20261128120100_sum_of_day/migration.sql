-- A search by sum within some days is answered out of the index alone.

ALTER TABLE `Receipt`
  DROP KEY `Receipt_organizationId_registerTime_fn_number_idx`,
  ADD KEY `Receipt_organizationId_registerTime_fn_number_totalSum_idx` (`organizationId`, `registerTime`, `fn`, `number`, `totalSum`);
