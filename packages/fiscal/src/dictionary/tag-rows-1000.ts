/**
 * Tags 1000 to 1199 of the fiscal document formats.
 *
 * Columns: tag | type | greatest length in bytes | marks | name in the tax service's JSON | older names of it | Russian name.
 * Marks: F fixed length, R repeatable, B yes/no, S padded with spaces on the right, N padded with zero bytes on the right,
 * L stands in no table of formats 1.05 to 1.2.
 */
export const TAG_ROWS_1000 = `
1000|string|||docName||Наименование документа
1001|byte|1|FB|autoMode||Признак автоматического режима
1002|byte|1|FB|offlineMode||Признак автономного режима
1003|string|256|RL|||Адрес банковского агента
1004|string|256|RL|||Адрес банковского субагента
1005|string|256|R|transferOperatorAddress|operatorTransferAddress paymentProviderAddress|Адрес оператора перевода
1006|string|256|L|||Адрес платежного агента
1007|string|256|L|||Адрес платежного субагента
1008|string|64||buyerPhoneOrAddress||Телефон или электронный адрес покупателя
1009|string|256||retailPlaceAddress|retailAddress|Адрес расчетов
1010|VLN|8|RL|paymentAgentRemuneration||Размер вознаграждения банковского агента (субагента)
1011|byte|1|F||paymentAgentRemuneration-del|Часовая зона
1012|unixtime|4|F|dateTime||Дата, время
1013|string|20||kktNumber||Заводской номер ККТ
1014|string|64|L|||Значение типа строка
1015|uint32|4|FL|||Значение типа целое
1016|string|12|FRS|transferOperatorInn|operatorTransferInn paymentProviderInn|ИНН оператора перевода
1017|string|12|FS|ofdInn||ИНН ОФД
1018|string|12|FS|userInn||ИНН пользователя
1019|string|64|L|||Информационное сообщение
1020|VLN|6||totalSum||Сумма расчета, указанного в чеке (БСО)
1021|string|64||operator||Кассир
1022|byte|1|F|ofdResponseCode||Код ответа ОФД
1023|FVLN|8||quantity||Количество предмета расчета
1024|string|64|L|||Наименование банковского агента
1025|string|64|L|||Наименование банковского субагента
1026|string|64|R|transferOperatorName|operatorTransferName paymentProviderName|Наименование оператора перевода
1027|string|64|L|||Наименование платежного агента
1028|string|64|L|||Наименование платежного субагента
1029|string|64|L|||Наименование реквизита
1030|string|128||name||Наименование предмета расчета
1031|VLN|6||cashTotalSum||Сумма по чеку (БСО) наличными
1032|STLV|33|L|||Налог
1033|STLV|33|L|||Налоги
1034|FVLN|8|L|markup||Наценка (ставка)
1035|VLN|8|L|markupSum||Наценка (сумма)
1036|string|20||machineNumber||Номер автомата
1037|string|20|FS|kktRegId||Регистрационный номер ККТ
1038|uint32|4|F|shiftNumber||Номер смены
1039|string|12|L|||Зарезервирован
1040|uint32|4|F|fiscalDocumentNumber||Номер ФД
1041|string|16|F|fiscalDriveNumber||Номер ФН
1042|uint32|4|F|requestNumber||Номер чека за смену
1043|VLN|6||sum||Стоимость предмета расчета с учетом скидок и наценок
1044|string|24|R|paymentAgentOperation|agentOperation|Операция банковского платежного агента
1045|string|24|RL|bankSubagentOperation||Операция банковского платежного субагента
1046|string|256||ofdName||Наименование ОФД
1047|STLV|144|L|||Параметр настройки
1048|string|256||user||Наименование пользователя
1049|string|6|L|||Почтовый индекс
1050|byte|1|FB|fiscalDriveExhaustionSign||Признак исчерпания ресурса ФН
1051|byte|1|FB|fiscalDriveReplaceRequiredSign||Признак необходимости срочной замены ФН
1052|byte|1|FB|fiscalDriveMemoryExceededSign||Признак заполнения памяти ФН
1053|byte|1|FB|ofdResponseTimeoutSign||Признак превышения времени ожидания ответа ОФД
1054|byte|1|F|operationType||Признак расчета
1055|bitmask8|1|F|appliedTaxationType|taxationType|Применяемая система налогообложения
1056|byte|1|FB|encryptionSign||Признак шифрования
1057|bitmask8|1|F|paymentAgentType||Признак агента
1058|bitmask8|1|FL|||Признак банковского агента
1059|STLV|1024|R|items||Предмет расчета
1060|string|256||fnsUrl|fnsSite|Адрес сайта ФНС
1061|string|64|L|ofdSite||Адрес сайта ОФД
1062|bitmask8|1|F|taxationType||Системы налогообложения
1063|FVLN|8|L|discount||Скидка (ставка)
1064|VLN|8|L|discountSum||Скидка (сумма)
1065|string|10|L|||Сокращенное наименование налога
1066|string|256|L|||Сообщение
1067|STLV|328|L|||Сообщение оператора для ККТ
1068|STLV|169||messageToFn||Сообщение оператора для ФН
1069|STLV|225|L|||Сообщение оператору
1070|FVLN|5|L|||Ставка налога
1071|STLV|132|L|stornoItems||Сторно товара (реквизиты)
1072|VLN|8|L|||Сумма налога
1073|string|19|R|paymentAgentPhone||Телефон платежного агента
1074|string|19|R|paymentOperatorPhone|operatorToReceivePhone paymentProviderPhone|Телефон оператора по приему платежей
1075|string|19|R|transferOperatorPhone|operatorPhoneToTransfer agentPhone|Телефон оператора перевода
1076|string|64|L||type|Тип сообщения
1077|bytes|6|F|fiscalSign||ФПД
1078|bytes|16||||ФПО
1079|VLN|6||price||Цена за единицу предмета расчета с учетом скидок и наценок
1080|string|16|L|barcode||Штриховой код EAN13
1081|VLN|6||ecashTotalSum||Сумма по чеку (БСО) безналичными
1082|VLN|6||ecashSum|bankSubagentPhone|Сумма оплаты безналичными
1083|string|19|RL|paymentSubagentPhone||Телефон платежного субагента
1084|STLV|320||properties|propertiesUser|Дополнительный реквизит пользователя
1085|string|64||propertyName||Наименование дополнительного реквизита пользователя
1086|string|256||propertyValue||Значение дополнительного реквизита пользователя
1087|VLN|8|L|||Итог смены
1088|VLN|8|L|||Приход наличными
1089|VLN|8|L|||Приход электронными
1090|VLN|8|L|||Возврат прихода наличными
1091|VLN|8|L|||Возврат прихода электронными
1092|VLN|8|L|||Расход наличными
1093|VLN|8|L|||Расход электронными
1094|VLN|8|L|||Возврат расхода наличными
1095|VLN|8|L|||Возврат расхода электронными
1096|VLN|8|L|||Номер корректируемого фискального документа
1097|uint32|4|F|notTransmittedDocumentsQuantity||Количество непереданных ФД
1098|unixtime|4|F|notTransmittedDocumentsDateTime||Дата первого из непереданных ФД
1099|VLN|8|L|||Сводный итог
1101|byte|1|FR|correctionReasonCode||Код причины перерегистрации
1102|VLN|6||nds18||Сумма НДС чека по ставке 20%
1103|VLN|6||nds10||Сумма НДС чека по ставке 10%
1104|VLN|6||nds0||Сумма расчета по чеку с НДС по ставке 0%
1105|VLN|6||ndsNo||Сумма расчета по чеку без НДС
1106|VLN|6||nds18118|ndsCalculated18|Сумма НДС чека по расч. ставке 20/120
1107|VLN|6||nds10110|ndsCalculated10|Сумма НДС чека по расч. ставке 10/110
1108|byte|1|FB|internetSign||Признак ККТ для расчетов только в Интернет
1109|byte|1|FB|serviceSign||Признак расчетов за услуги
1110|byte|1|FB|bsoSign||Признак АС БСО
1111|uint32|4|F|documentsQuantity||Общее количество ФД за смену
1112|STLV|160|L|modifiers||Скидка/наценка
1113|string|64|L|discountName||Наименование скидки
1114|string|64|L|markupName||Наименование наценки
1115|STLV|380||amountsReceiptNds|addressToCheckFiscalSign|Суммы НДС чека
1116|uint32|4|F|notTransmittedDocumentNumber||Номер первого непереданного документа
1117|string|64||sellerAddress||Адрес электронной почты отправителя чека
1118|uint32|4|F|receiptQuantity|receiptsQuantity|Количество кассовых чеков (БСО) за смену
1119|STLV|15|R|amountsNds|operatorPhoneToReceive|Сумма НДС чека
1120|VLN|6||ndsSum||Сумма НДС
1121|VLN|16|L|||Код классификации товара
1122|string|16|L|||Сведения о классификации товара
1123|VLN|24|L|||Код классификации товара
1124|string|16|L|||Сведения о классификации товара
1125|byte|1|F|internetPayment||Признак расчета в «Интернет»
1126|byte|1|FB|lotterySign||Признак проведения лотереи
1127|uint32|4|FL|||Кол-во непереданных документов по наличным расчетам
1129|STLV|116||sellOper||Счетчики операций «приход»
1130|STLV|116||sellReturnOper||Счетчики операций «возврат прихода»
1131|STLV|116||buyOper||Счетчики операций «расход»
1132|STLV|116||buyReturnOper||Счетчики операций «возврат расхода»
1133|STLV|216||receiptCorrection||Счетчики операций по чекам коррекции (БСО коррекции)
1134|uint32|4|F|totalReceiptBsoCount|receiptCount|Количество чеков (БСО) и чеков коррекции (БСО коррекции) со всеми признаками расчетов
1135|uint32|4|F|receiptBsoCount|receiptCount|Количество чеков (БСО) по признаку расчетов
1136|VLN|6||cashSum||Итоговая сумма в чеках (БСО) наличными денежными средствами
1138|VLN|6||ecashSum||Итоговая сумма в чеках (БСО) безналичными
1139|VLN|6||tax18Sum||Сумма НДС по ставке 20%
1140|VLN|6||tax10Sum||Сумма НДС по ставке 10%
1141|VLN|6||tax18118Sum||Сумма НДС по расч. ставке 20/120
1142|VLN|6||tax10110Sum||Сумма НДС по расч. ставке 10/110
1143|VLN|6||tax0Sum||Сумма расчетов с НДС по ставке 0%
1144|uint32|4|F|receiptCorrectionCount||Количество чеков коррекции (БСО коррекции) или непереданных чеков (БСО) и чеков коррекции (БСО коррекции)
1145|STLV|32||sellCorrection||Счетчики по признаку «приход»
1146|STLV|32||buyCorrection||Счетчики по признаку «расход»
1148|uint32|4|L|selfCorrectionCount||Количество самостоятельных корректировок
1149|uint32|4|L|orderCorrectionCount||Количество корректировок по предписанию
1151|VLN|8|L|tax18CorrectionSum||Сумма коррекций ндс по ставке 20%
1152|VLN|8|L|tax10CorrectionSum||Сумма коррекций ндс по ставке 10%
1153|VLN|8|L|tax18118CorrectionSum||Сумма коррекций ндс по расч. ставке 20/120
1154|VLN|8|L|tax10110CorrectionSum||Сумма коррекций ндс расч. ставке 10/110
1155|VLN|8|L|tax08CorrectionSum||Сумма коррекций с ндс по ставке 0%
1157|STLV|708||fiscalDriveSumReports||Счетчики итогов ФН
1158|STLV|708||notTransmittedDocumentsSumReports||Счетчики итогов непереданных ФД
1162|bytes|32||productCode||Код товара
1163|STLV|256||productCodeNew||Код товара
1171|string|19|R|providerPhone||Телефон поставщика
1173|byte|1|F|correctionType||Тип коррекции
1174|STLV|292||correctionBase||Основание для коррекции
1177|string|256|L|correctionName||Наименование основания для коррекции
1178|unixtime|4|F|correctionDocumentDate||Дата совершения корректируемого расчета
1179|string|32||correctionDocumentNumber||Номер предписания налогового органа
1183|VLN|6||taxFreeSum||Сумма расчетов без НДС
1184|VLN|8|L|taxFreeCorrectionSum||Сумма коррекций без ндс
1187|string|256||retailPlace||Место расчетов
1188|string|8||kktVersion||Версия ККТ
1189|byte|1|F|documentKktVersion||Версия ФФД ККТ
1190|byte|1|F|documentFdVersion||Версия ФФД ФН
1191|string|64||propertiesItem|propertiesString|Дополнительный реквизит предмета расчета
1192|string|16|R|propertiesData||Дополнительный реквизит чека (БСО)
1193|byte|1|FB|gamblingSign||Признак проведения азартных игр
1194|STLV|708||shiftSumReports||Счетчики итогов смены
1196|string|||||QR-код
1197|string|16||unit||Единица измерения предмета расчета
1198|VLN|6||unitNds||Размер НДС за единицу предмета расчета
1199|byte|1|F|nds||Ставка НДС
`;
